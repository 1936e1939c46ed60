import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';

/** The section writes or rewrites its reply (擬辦); nothing is sent yet. */
@Injectable()
export class DraftReply {
  constructor(private readonly act: ActOnCase) {}

  run(command: StaffCommand & { text: string }): Promise<Case> {
    const { staff, text } = command;
    return this.act.run(command, 'draft-reply', ({ draft }, { at, actor }) => ({
      set: {
        draft: {
          ...{ text, by: staff.name, at: at.toISOString() },
          writers: [...new Set([...(draft?.writers ?? []), staff.id])],
        },
      },
      events: [event('reply.drafted', at, actor, { length: [...text].length })],
    }));
  }
}
