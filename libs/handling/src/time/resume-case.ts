import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';

/** The customer has answered, or is not waited for any longer: the clock runs again (恢復計時). */
@Injectable()
export class ResumeCase {
  constructor(private readonly act: ActOnCase) {}

  run(command: StaffCommand & { note?: string }): Promise<Case> {
    return this.act.run(command, 'resume', (_current, { at, actor }) => ({
      set: { pausedAt: null },
      events: [event('case.resumed', at, actor, { note: command.note ?? null })],
    }));
  }
}
