import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, Followers, type StaffCommand } from '#case';
import { newId } from '#kernel';
import { declinedMail } from './domain/declined-mail.js';

/**
 * A case is not processed (不予處理), for one of the grounds of 行政程序法 §173. The reason is
 * recorded, and told to the customer, and to those of cases that follow it, where there is an address.
 */
@Injectable()
export class DeclineCase {
  constructor(
    private readonly act: ActOnCase,
    private readonly followers: Followers,
  ) {}

  async run(command: StaffCommand & { reason: string }): Promise<Case> {
    const { reason } = command;
    const followers = await this.followers.of(command.caseNo);
    return this.act.run(command, 'decline', (current, { at, actor }) => ({
      set: { closedAt: at, closingReason: reason, pausedAt: null, pendingExtension: null },
      events: [event('case.declined', at, actor, { reason })],
      mails: [current, ...followers].flatMap((c) => declinedMail(newId(at), c, reason)),
    }));
  }
}
