import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';
import { newId, Office, Refusal } from '#kernel';
import { replyMail } from './domain/reply-mail.js';

/**
 * The supervisor approves (核定): the drafted text, unchanged, is the reply. It goes out by mail in
 * the same transaction, and the deadline is met.
 */
@Injectable()
export class ApproveReply {
  constructor(
    private readonly act: ActOnCase,
    private readonly office: Office,
  ) {}

  /** Throws Refusal `draft_required` when there is nothing to approve. */
  run(command: StaffCommand): Promise<Case> {
    return this.act.run(command, 'approve', (current, { at, actor }) => {
      if (!current.draft) throw new Refusal('draft_required');
      const { text } = current.draft;
      const mails = replyMail(newId(at), current, text, this.office.publicUrl);
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
        mails,
      };
    });
  }
}
