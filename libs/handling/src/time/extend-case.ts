import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';
import { enforce, Refusal } from '#kernel';
import { tooLate } from '../domain/extension-fault.js';
import { Extensions } from './extensions.port.js';

/** The section asks for more time (申請展期); the deadline stays until it is approved. */
@Injectable()
export class ExtendCase {
  constructor(
    private readonly act: ActOnCase,
    private readonly extensions: Extensions,
  ) {}

  /** Throws Refusal `extension_too_late`, `extension_beyond_calendar`, `extension_not_later`. */
  async run(
    command: StaffCommand & { until?: string; workingDays?: number; reason: string },
  ): Promise<Case> {
    const { caseNo, staff, until, workingDays = 0, reason } = command;
    const terms = await this.extensions.terms(caseNo, until ? { until } : { workingDays });
    return this.act.run(command, 'extend', (current, { at, actor }) => {
      enforce(tooLate(current, at));
      if (!terms) throw new Refusal('extension_beyond_calendar');
      if (terms.workingDays < 1 || terms.to <= current.dueAt) {
        throw new Refusal('extension_not_later');
      }
      const wish = { workingDays: terms.workingDays, to: terms.to.toISOString(), reason };
      const { approver } = terms;
      const asked = { by: staff.name, askedBy: staff.id, at: at.toISOString() };
      return {
        set: { pendingExtension: { ...wish, approver, ...asked } },
        events: [
          event('extension.requested', at, actor, {
            ...{ ...wish, approver, from: current.dueAt.toISOString() },
          }),
        ],
      };
    });
  }
}
