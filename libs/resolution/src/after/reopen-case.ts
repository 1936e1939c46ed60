import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, Followers, followUpOf, isHeld, type StaffCommand } from '#case';
import { newId, Office, Refusal } from '#kernel';
import { reopenedMail } from '../domain/reopened-mail.js';
import { reopened } from '../domain/reopening.js';
import { PolicyInForce } from './policy-in-force.port.js';

/** The office itself finds an answer wanting (重啟案件): another one is owed, and the customer is told. */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly act: ActOnCase,
    private readonly policies: PolicyInForce,
    private readonly followers: Followers,
    private readonly office: Office,
  ) {}

  /** Throws Refusal `follows_another` for a merged case, `reply_held` while the approval can be taken back. */
  async run(command: StaffCommand & { reason: string }): Promise<Case> {
    const policy = this.policies.policyInForce;
    const followers = await this.followers.of(command.caseNo);
    return this.act.run(command, 'reopen', (current, { at, actor }) => {
      if (isHeld(current, at)) throw new Refusal('reply_held');
      const round = followUpOf(current).round + 1;
      const answered = { id: current.id, round };
      return {
        ...reopened(current, at, actor, { reason: command.reason, policy, byCustomer: false }),
        mails: [current, ...followers].flatMap((one) =>
          reopenedMail(newId(at), one, answered, this.office.publicUrl),
        ),
      };
    });
  }
}
