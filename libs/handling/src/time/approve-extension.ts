import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, CaseStore, event, Followers, type StaffCommand } from '#case';
import { enforce, newId, Refusal } from '#kernel';
import { toFollowers, toldBy } from '../domain/customer-mail.js';
import { tooLate } from '../domain/extension-fault.js';
import { extensionMail } from '../domain/extension-mail.js';
import { Extensions } from './extensions.port.js';

/** More time is approved (核准展期): the customer is told in writing, and the old deadline stays on record. */
@Injectable()
export class ApproveExtension {
  constructor(
    private readonly act: ActOnCase,
    private readonly cases: CaseStore,
    private readonly extensions: Extensions,
    private readonly followers: Followers,
  ) {}

  /** Throws Refusal `no_extension_pending`, `extension_too_late`, `extension_beyond_calendar`. */
  async run(command: StaffCommand): Promise<Case> {
    const asked = (await this.cases.find({ caseNo: command.caseNo }))?.pendingExtension;
    // Reckoned anew: the customer may have been waited for, or the calendar changed, since it was asked.
    const terms = asked && (await this.extensions.terms(command.caseNo, asked));
    const followers = await this.followers.of(command.caseNo);
    return this.act.run(command, 'approve-extension', (current, { at, actor }) => {
      if (!asked) throw new Refusal('no_extension_pending');
      enforce(tooLate(current, at));
      if (!terms) throw new Refusal('extension_beyond_calendar');
      const { workingDays, reason } = asked;
      const { to } = terms;
      const extended = { from: current.dueAt, to, reason };
      const mails = extensionMail(newId(at), current, extended);
      return {
        set: { pendingExtension: null },
        events: [
          event('extension.approved', at, actor, {
            ...{ workingDays, reason, told: toldBy(mails) },
            ...{ from: current.dueAt.toISOString(), to: to.toISOString() },
          }),
        ],
        mails: [
          ...mails,
          ...toFollowers(current, followers, (one) => extensionMail(newId(at), one, extended)),
        ],
      };
    });
  }
}
