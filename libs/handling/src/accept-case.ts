import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';

/** A handler takes up a case of the section (收案承辦). */
@Injectable()
export class AcceptCase {
  constructor(private readonly act: ActOnCase) {}

  run(command: StaffCommand): Promise<Case> {
    return this.act.run(command, 'accept', (current, { at, actor }) => ({
      set: { handlerId: current.handlerId ?? command.staff.id },
      events: [event('case.accepted', at, actor, {})],
    }));
  }
}
