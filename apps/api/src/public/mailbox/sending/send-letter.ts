import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Receipt, ReceiveCase } from '#intake';
import { Refusal, Secrets } from '#kernel';
import { RobotCheck, type Suspicion } from '../../../robots/robot-check.js';
import type { Reader } from '../../page.js';
import { PublicSettings } from '../../public-settings.js';
import { fill } from '../../words/words.js';
import { wordsOf } from '../../../http/problems/refusal-words.js';
import { KeptFiles } from '../kept-files.js';
import { checkForm } from '../mailbox-form.js';
import type { Ticket } from '../tickets.js';

/** A form whose writer pressed "Send". */
export interface Letter {
  readonly values: Record<string, string>;
  /** Undefined where the form came without one, or with one that is not ours. */
  readonly ticket?: Ticket;
  readonly solution?: string;
  readonly address: string;
}

/** What became of it: a receipt, or what is wrong, by field (`send`: with the sending itself). */
export type Outcome =
  | { readonly receipt: Receipt; readonly email?: string }
  | {
      readonly errors: Readonly<Record<string, string>>;
      readonly status: 409 | 422 | 429;
      /** Where the form goes on with another ticket. */
      readonly ticket?: Ticket;
      /** Where the form goes on without files that are no more. */
      readonly values?: Readonly<Record<string, string>>;
      readonly retryAfter?: number;
    };

const ABOUT_FILES = new Set<string>(['file_gone', 'too_many_files', 'files_too_large']);

type SmallReader = Pick<Reader, 'language' | 'w'>;

/** Hands a form in as a message of the manager's mailbox (經理信箱); the same form twice is one case. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly receive: ReceiveCase,
    private readonly secrets: Secrets,
    private readonly robots: RobotCheck,
    private readonly settings: PublicSettings,
    private readonly files: KeptFiles,
  ) {}

  async run(letter: Letter, reader: SmallReader): Promise<Outcome> {
    const { message, errors } = checkForm(letter.values, reader, this.settings.captcha);
    if (!message) return { errors, status: 422 };
    if (this.settings.captcha) {
      const refused = await this.suspect(letter, reader);
      if (refused) return refused;
    }
    const { consent: _given, captcha: _none, ...rest } = message;
    const submission = letter.ticket?.submission ?? randomUUID();
    try {
      const receipt = await this.receive.run({
        ...rest,
        files: this.files.read(letter.values.files).map(({ token }) => token),
        channel: 'manager_mailbox',
        givesQueryCode: true,
        queryCodeSeed: submission,
        idempotency: { client: 'mailbox', key: this.secrets.hash('mailbox', submission) },
      });
      return { receipt, email: message.contact.email };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.refused(error, letter, reader);
    }
  }

  /** What can be mended on the page of the form; throws what cannot. */
  private async refused(refusal: Refusal, letter: Letter, reader: SmallReader): Promise<Outcome> {
    if (refusal.code === 'idempotency_key_reused') {
      // Back to the form after sending, and other words sent: the writer says whether it is a new message.
      const ticket = letter.ticket && { ...letter.ticket, submission: randomUUID() };
      return { errors: { send: reader.w.sentBefore }, status: 409, ticket };
    }
    if (!ABOUT_FILES.has(refusal.code)) throw refusal;
    const waiting = await this.files.waiting(this.files.read(letter.values.files));
    const values = { ...letter.values, files: this.files.seal(waiting) };
    return { errors: { files: wordsOf(refusal)[reader.language] }, status: 422, values };
  }

  private async suspect(letter: Letter, { w }: SmallReader): Promise<Outcome | undefined> {
    const { ticket, solution, address } = letter;
    if (!ticket) return { errors: { send: w.ticketLost }, status: 422 };
    const suspicion = await this.robots.suspect({ ...ticket, solution, address });
    return suspicion && toldTo(w, suspicion);
  }
}

function toldTo(w: Reader['w'], suspicion: Suspicion): Outcome {
  if (suspicion.why === 'too_fast') return { errors: { send: w.tooFast }, status: 422 };
  const minutes = String(Math.ceil(suspicion.seconds / 60));
  const errors = { send: fill(w.tooOften, { minutes }) };
  return { errors, status: 429, retryAfter: suspicion.seconds };
}
