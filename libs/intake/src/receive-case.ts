import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseStore, type Case } from '#case';
import { Clock, enforce, newId, Office, Refusal, rocYearOf, Secrets } from '#kernel';
import { DeadlineSetter } from './deadline-setter.port.js';
import type { Message, Receipt } from './domain/message.js';
import { fingerprint, openingEvent, receiptTimeFault, unrouted } from './domain/opening.js';
import type { Promised } from './domain/promised.js';
import { QUERY_CODE_BYTES, readQueryCode, writeQueryCode } from './domain/query-code.js';
import { receiptMail } from './domain/receipt-mail.js';

/** Purpose of the keyed hash under which a query code is kept. */
export const QUERY_CODE = 'query-code';

/**
 * Takes a message in: from here on it is a case with a number and a running deadline. The text is
 * kept as it came. One transaction, one round trip; neither the queue nor the mail server is asked.
 */
@Injectable()
export class ReceiveCase {
  constructor(
    private readonly cases: CaseStore,
    private readonly deadlines: DeadlineSetter,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly office: Office,
  ) {}

  /** Throws Refusal `sealed_channel`, `invalid_input` (time of receipt), `idempotency_key_reused`. */
  async run(message: Message): Promise<Receipt> {
    const now = this.clock.now();
    const receivedAt = message.receivedAt ?? now;
    enforce(receiptTimeFault(receivedAt, now));
    if (message.kind === 'report' && message.givesQueryCode) throw new Refusal('sealed_channel');
    const promised = this.deadlines.promise(message.channel, message.kind, receivedAt);
    const queryCode = message.givesQueryCode ? this.queryCode(message) : undefined;
    const opened = await this.open(message, receivedAt, promised, queryCode);
    return opened ? { case: opened, queryCode } : this.earlier(message, queryCode);
  }

  private queryCode({ queryCodeSeed: seed }: Message): string {
    return writeQueryCode(
      seed
        ? Buffer.from(this.secrets.hash('query-code-of-seed', seed), 'hex')
        : randomBytes(QUERY_CODE_BYTES),
    );
  }

  private open(
    message: Message,
    receivedAt: Date,
    promised: Promised,
    queryCode: string | undefined,
  ): Promise<Case | undefined> {
    const hash = queryCode && this.secrets.hash(QUERY_CODE, readQueryCode(queryCode));
    const id = newId();
    const fresh = {
      ...unrouted(id, message, receivedAt),
      dueAt: promised.dueAt,
      slaPolicy: promised.policy,
      queryCodeHash: hash ?? null,
    };
    return this.cases.open({
      case: fresh,
      rocYear: rocYearOf(receivedAt),
      events: [openingEvent(message, receivedAt, promised)],
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
    if (!earlier || earlier.requestHash !== this.secrets.hash('request', fingerprint(message))) {
      throw new Refusal('idempotency_key_reused');
    }
    const { caseId: id, caseNo, dueAt, receivedAt } = earlier;
    const opened = { id, caseNo, dueAt, receivedAt };
    // Without a seed the code just made is a new one: not the one the customer was given.
    return { case: opened, queryCode: message.queryCodeSeed ? queryCode : undefined };
  }
}
