import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand, TRIAGE } from '#case';

/** A section hands a wrongly assigned case back to the dispatcher (退分). The customer's clock runs on. */
@Injectable()
export class ReturnCase {
  constructor(private readonly act: ActOnCase) {}

  run(command: StaffCommand & { reason: string }): Promise<Case> {
    return this.act.run(command, 'return', (current, { at, actor }) => ({
      set: { lead: TRIAGE, handlerId: null },
      events: [
        event('case.returned', at, actor, { from: current.lead ?? TRIAGE, reason: command.reason }),
      ],
    }));
  }
}
