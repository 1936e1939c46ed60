import { Injectable } from '@nestjs/common';
import { CaseStore, event, systemActor } from '#case';
import { Clock, Mailer } from '#kernel';
import { isPermanent, LEASE_SECONDS, MAX_ATTEMPTS, waitAfter } from './domain/delivery.js';
import { type ClaimedMail, MailStore } from './mail-store.port.js';

const POST = systemActor('mail');

const isTold = (kind: string, state: 'sent' | 'failed'): boolean =>
  kind === 'reply' || (kind === 'reply_merged' && state === 'failed');

/**
 * Sends one waiting mail. A crash after the server's 250 and before the row says `sent` sends the
 * same Message-ID once more when the lease is over; nothing else may be sent twice, nothing is lost.
 */
@Injectable()
export class DeliverMail {
  constructor(
    private readonly mails: MailStore,
    private readonly mailer: Mailer,
    private readonly cases: CaseStore,
    private readonly clock: Clock,
  ) {}

  async run({ mailId }: { mailId: string }): Promise<void> {
    const mail = await this.mails.claim(mailId, LEASE_SECONDS);
    if (!mail) return;
    if (!this.mailer.sends) return this.mails.keep(mail);
    try {
      await this.send(mail);
    } catch (error) {
      return this.putOff(mail, error);
    }
    await this.settle(mail, 'sent');
  }

  /** However slow the server is, nobody else takes the mail while it is being sent. */
  private async send(mail: ClaimedMail): Promise<void> {
    const renew = () => void this.mails.renew(mail, LEASE_SECONDS).catch(() => undefined);
    const renewal = setInterval(renew, (LEASE_SECONDS * 1_000) / 3);
    const { id, recipient: to, subject, text } = mail;
    await this.mailer.send({ id, to, subject, text }).finally(() => clearInterval(renewal));
  }

  private async putOff(mail: ClaimedMail, error: unknown): Promise<void> {
    const told = (error as Error).message.slice(0, 500);
    return isPermanent(error) || mail.attempts >= MAX_ATTEMPTS
      ? this.settle(mail, 'failed', told)
      : this.mails.putOff(mail, told, waitAfter(mail.attempts));
  }

  /**
   * The mail is done with and, where it is the reply, staff see on the case how it went: both or
   * neither. Of a reply to a merged case they see that it failed, for then they tell the customer.
   */
  private async settle(mail: ClaimedMail, state: 'sent' | 'failed', error?: string): Promise<void> {
    if (!mail.caseId) return this.mails.settle(mail, state, error);
    const type = state === 'sent' ? 'reply.delivered' : 'reply.undeliverable';
    await this.cases.change({ id: mail.caseId }, () => ({
      set: {},
      settles: { mailId: mail.id, attempt: mail.attempts, state, error },
      events: isTold(mail.kind, state)
        ? [event(type, this.clock.now(), POST, { mailId: mail.id })]
        : [],
    }));
  }
}
