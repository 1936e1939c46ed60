import { Injectable } from '@nestjs/common';
import { CaseStore, event, type EventType, systemActor } from '#case';
import { Clock, Mailer } from '#kernel';
import { isPermanent, LEASE_SECONDS, MAX_ATTEMPTS, waitAfter } from './domain/delivery.js';
import { type ClaimedMail, MailStore } from './mail-store.port.js';

const POST = systemActor('mail');

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
    if (!this.mailer.sends) return this.mails.keep(mail.id);
    try {
      await this.mailer.send({
        id: mail.id,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.text,
      });
    } catch (error) {
      return this.putOff(mail, error);
    }
    await this.mails.sent(mail.id);
    await this.record(mail, 'reply.delivered');
  }

  private async putOff(mail: ClaimedMail, error: unknown): Promise<void> {
    const isFinal = isPermanent(error) || mail.attempts >= MAX_ATTEMPTS;
    const wait = isFinal ? undefined : waitAfter(mail.attempts);
    await this.mails.failed(mail.id, (error as Error).message, wait);
    if (isFinal) await this.record(mail, 'reply.undeliverable');
  }

  /** Staff see on the case whether the reply reached the customer's server. */
  private async record(
    mail: ClaimedMail,
    type: Extract<EventType, 'reply.delivered' | 'reply.undeliverable'>,
  ): Promise<void> {
    if (mail.kind !== 'reply') return;
    await this.cases.change({ id: mail.caseId }, () => ({
      set: {},
      events: [event(type, this.clock.now(), POST, { mailId: mail.id })],
    }));
  }
}
