import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseStore, type Case } from '#case';
import { newId, Office, Refusal, rocYearOf, Secrets } from '#kernel';
import type { LetterFile } from './domain/letter-file.js';
import type { Message, Receipt } from './domain/message.js';
import { fingerprint, openingEvents, unrouted } from './domain/opening.js';
import type { Promised } from './domain/promised.js';
import { QUERY_CODE_BYTES, readQueryCode, writeQueryCode } from './domain/query-code.js';
import { receiptMail } from './domain/receipt-mail.js';

/** Purpose of the keyed hash under which a query code is kept. */
export const QUERY_CODE = 'query-code';

/** A message with what was found out about it, ready to become a case. */
export interface Letter {
  readonly message: Message;
  /** UTC. */
  readonly receivedAt: Date;
  readonly promised: Promised;
  readonly files: readonly LetterFile[];
}

/** Opens the case of a letter, once: the same request again gives the same case. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly cases: CaseStore,
    private readonly secrets: Secrets,
    private readonly office: Office,
  ) {}

  /** Throws Refusal `idempotency_key_reused`, `file_gone` where another letter has taken a file. */
  async run(letter: Letter): Promise<Receipt> {
    const { message } = letter;
    const queryCode = message.givesQueryCode ? this.queryCode(message) : undefined;
    const opened = await this.open(letter, queryCode);
    return opened ? { case: opened, queryCode } : this.earlier(message, queryCode);
  }

  private queryCode({ queryCodeSeed: seed }: Message): string {
    return writeQueryCode(
      seed
        ? Buffer.from(this.secrets.hash('query-code-of-seed', seed), 'hex')
        : randomBytes(QUERY_CODE_BYTES),
    );
  }

  private open(letter: Letter, queryCode: string | undefined): Promise<Case | undefined> {
    const { message, receivedAt, promised } = letter;
    const hash = queryCode && this.secrets.hash(QUERY_CODE, readQueryCode(queryCode));
    const fresh = {
      ...unrouted(newId(), message, receivedAt),
      dueAt: promised.dueAt,
      slaPolicy: promised.policy,
      queryCodeHash: hash ?? null,
    };
    return this.cases.open({
      case: fresh,
      rocYear: rocYearOf(receivedAt),
      events: openingEvents(message, receivedAt, promised, letter.files),
      clocks: promised.clocks,
      timers: promised.timers,
      mails: receiptMail(newId(), fresh, this.office.publicUrl),
      idempotency: message.idempotency && {
        ...message.idempotency,
        requestHash: this.secrets.hash('request', fingerprint(message)),
      },
    });
  }

  /** The same request again gives the same case; another one under the same key is refused. */
  private async earlier(message: Message, queryCode?: string): Promise<Receipt> {
    const { client, key } = message.idempotency ?? { client: '', key: '' };
    const earlier = await this.cases.findOpened(client, key);
    // No such request, and yet nothing was opened: a file of this letter went with another one.
    if (!earlier && message.files?.length) throw new Refusal('file_gone');
    if (!earlier || earlier.requestHash !== this.secrets.hash('request', fingerprint(message))) {
      throw new Refusal('idempotency_key_reused');
    }
    const { caseId: id, caseNo, dueAt, receivedAt } = earlier;
    const opened = { id, caseNo, dueAt, receivedAt };
    // Without a seed the code just made is a new one: not the one the customer was given.
    return { case: opened, queryCode: message.queryCodeSeed ? queryCode : undefined };
  }
}
