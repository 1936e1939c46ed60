import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, isHeld, type StaffCommand } from '#case';
import { Refusal } from '#kernel';

/**
 * The supervisor takes the approval back (收回) while the reply is held: the case lies with them again
 * and no mail goes out. The clocks go on as if there had been no approval.
 */
@Injectable()
export class RecallReply {
  constructor(private readonly act: ActOnCase) {}

  /** Throws Refusal `too_late_to_recall` once the time is over or a mail is being sent. */
  run(command: StaffCommand): Promise<Case> {
    return this.act.run(command, 'recall', (current, { at, actor }) => {
      const held = current.reply?.held;
      if (!held || !isHeld(current, at)) throw new Refusal('too_late_to_recall');
      const { pausedAt, pendingExtension, mailIds, awaitingFindings } = held;
      return {
        set: {
          ...{ reply: null, repliedAt: null, pendingExtension },
          pausedAt: pausedAt === null ? null : new Date(pausedAt),
          ...(awaitingFindings && { awaitingFindings }),
        },
        events: [event('reply.recalled', at, actor, { pausedAt })],
        takesBack: mailIds,
      };
    });
  }
}
