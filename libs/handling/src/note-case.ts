import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';

/** Something the colleagues should know (加註); the customer never sees it. */
@Injectable()
export class NoteCase {
  constructor(private readonly act: ActOnCase) {}

  run(command: StaffCommand & { text: string }): Promise<Case> {
    return this.act.run(command, 'note', (_current, { at, actor }) => ({
      events: [event('case.noted', at, actor, { text: command.text })],
    }));
  }
}
