import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';

/** The supervisor wants the draft changed (退回); the draft stays as it is for the handler to mend. */
@Injectable()
export class SendBackReply {
  constructor(private readonly act: ActOnCase) {}

  run(command: StaffCommand & { reason: string }): Promise<Case> {
    return this.act.run(command, 'send-back', (_current, { at, actor }) => ({
      events: [event('reply.sent_back', at, actor, { reason: command.reason })],
    }));
  }
}
