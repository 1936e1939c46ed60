import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';

/** The drafted reply goes to the supervisor (陳核). */
@Injectable()
export class SubmitReply {
  constructor(private readonly act: ActOnCase) {}

  /** Throws Refusal `draft_required` when nothing was drafted. */
  run(command: StaffCommand): Promise<Case> {
    return this.act.run(command, 'submit', (current, { at, actor }) => ({
      events: [event('reply.submitted', at, actor, { text: current.draft?.text })],
    }));
  }
}
