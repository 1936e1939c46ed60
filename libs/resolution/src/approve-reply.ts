import { Injectable } from '@nestjs/common';
import {
  ActOnCase,
  type Case,
  event,
  Followers,
  followUpOf,
  type HeldReply,
  type StaffCommand,
} from '#case';
import { type MailOrder, newId, Office, Refusal } from '#kernel';
import { AfterReply } from './after/after-reply.js';
import { mergedReplyMails, replyMail } from './domain/reply-mail.js';

/**
 * The supervisor approves (核定): the drafted text, unchanged, is the reply, and the deadline is met.
 * Its mails are written in the same transaction, also those to the customers of cases that follow this
 * one, and go out when the seconds have passed in which the approval can be taken back.
 */
@Injectable()
export class ApproveReply {
  constructor(
    private readonly act: ActOnCase,
    private readonly office: Office,
    private readonly followers: Followers,
    private readonly after: AfterReply,
  ) {}

  /** Throws Refusal `draft_required` when there is nothing to approve. */
  async run(command: StaffCommand): Promise<Case> {
    // Whatever is merged into the case after this makes the version stale that is approved here.
    const followers = await this.followers.of(command.caseNo);
    return this.act.run(command, 'approve', (current, { at, actor }) => {
      if (!current.draft) throw new Refusal('draft_required');
      const { text } = current.draft;
      const { publicUrl, undoSendSeconds: delaySeconds } = this.office;
      const sending = { round: followUpOf(current).round, publicUrl, terms: this.after.terms };
      const mails = replyMail(newId(at), current, text, sending);
      const merged = mergedReplyMails(() => newId(at), followers, text, sending);
      const held = this.held(current, at, [...mails, ...merged]);
      const { name } = command.staff;
      return {
        set: {
          reply: { text, approvedBy: name, approvedAt: at.toISOString(), ...(held && { held }) },
          repliedAt: at,
          ...{ pausedAt: null, pendingExtension: null, awaitingFindings: [] },
        },
        events: [
          event('reply.approved', at, actor, { text, by: mails.length > 0 ? 'email' : 'other' }),
        ],
        mails: [...mails, ...merged].map((mail) => ({ ...mail, delaySeconds })),
      };
    });
  }

  /** Nothing goes out for some seconds: who sees the mistake in the moment of approving takes it back. */
  private held(current: Case, at: Date, mails: readonly MailOrder[]): HeldReply | undefined {
    const { undoSendSeconds } = this.office;
    if (undoSendSeconds === 0) return undefined;
    return {
      until: new Date(at.getTime() + undoSendSeconds * 1_000).toISOString(),
      mailIds: mails.map(({ id }) => id),
      pausedAt: current.pausedAt?.toISOString() ?? null,
      pendingExtension: current.pendingExtension,
      awaitingFindings: current.awaitingFindings,
    };
  }
}
