import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';
import { Refusal } from '#kernel';

/** A section that was asked answers (查復): what it found out, for the lead's reply. */
@Injectable()
export class GiveFindings {
  constructor(private readonly act: ActOnCase) {}

  /** Throws Refusal `not_permitted` for another section's findings. */
  run(command: StaffCommand & { text: string; section?: string }): Promise<Case> {
    const { text, staff } = command;
    const section = command.section ?? String(staff.section);
    return this.act.run(command, 'give-findings', (current, { at, actor }) => {
      if (section !== staff.section) throw new Refusal('not_permitted', { section });
      return {
        set: { awaitingFindings: current.awaitingFindings.filter((one) => one !== section) },
        events: [event('case.findings_given', at, actor, { section, text })],
      };
    });
  }
}
