import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';

/** More time is not given (不同意展期): the deadline stays as it is. */
@Injectable()
export class RefuseExtension {
  constructor(private readonly act: ActOnCase) {}

  run(command: StaffCommand & { reason: string }): Promise<Case> {
    return this.act.run(command, 'refuse-extension', (_current, { at, actor }) => ({
      set: { pendingExtension: null },
      events: [event('extension.refused', at, actor, { reason: command.reason })],
    }));
  }
}
