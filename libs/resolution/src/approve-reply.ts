import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, Followers, type StaffCommand } from '#case';
import { newId, Office, Refusal } from '#kernel';
import { mergedReplyMails, replyMail } from './domain/reply-mail.js';

/**
 * The supervisor approves (核定): the drafted text, unchanged, is the reply. It goes out by mail in
 * the same transaction, also to the customers of cases that follow this one, and the deadline is met.
 */
@Injectable()
export class ApproveReply {
  constructor(
    private readonly act: ActOnCase,
    private readonly office: Office,
    private readonly followers: Followers,
  ) {}

  /** Throws Refusal `draft_required` when there is nothing to approve. */
  async run(command: StaffCommand): Promise<Case> {
    // Whatever is merged into the case after this makes the version stale that is approved here.
    const followers = await this.followers.of(command.caseNo);
    return this.act.run(command, 'approve', (current, { at, actor }) => {
      if (!current.draft) throw new Refusal('draft_required');
      const { text } = current.draft;
      const { publicUrl } = this.office;
      const mails = replyMail(newId(at), current, text, publicUrl);
      return {
        set: {
          reply: { text, approvedBy: command.staff.name, approvedAt: at.toISOString() },
          repliedAt: at,
          pausedAt: null,
          pendingExtension: null,
        },
        events: [
          event('reply.approved', at, actor, { text, by: mails.length > 0 ? 'email' : 'other' }),
        ],
        mails: [...mails, ...mergedReplyMails(() => newId(at), followers, text, publicUrl)],
      };
    });
  }
}
