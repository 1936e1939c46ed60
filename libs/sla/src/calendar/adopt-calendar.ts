import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import { type CalendarVersion, RuleStore } from '../rule-store.port.js';
import { SlaBook } from '../sla-book.js';
import { type CalendarProposal, proposedCalendar } from './proposal.js';

/** Keeps a changed calendar as a new version, with the reason and who says so. */
@Injectable()
export class AdoptCalendar {
  constructor(
    private readonly rules: RuleStore,
    private readonly book: SlaBook,
  ) {}

  /**
   * Deadlines follow as soon as the worker comes round. Refuses `calendar_changed` where another
   * version was kept meanwhile, `calendar_label_used` where the label stands for another calendar.
   */
  async run(proposal: CalendarProposal & { readonly by: string }): Promise<CalendarVersion> {
    const { basedOn, reason, by } = proposal;
    const versions = await this.rules.calendars();
    const current = versions.at(0);
    if (!current || current.no !== basedOn) throw new Refusal('calendar_changed');
    const calendar = proposedCalendar(current, proposal);
    if (versions.some((version) => version.calendar.version === calendar.version)) {
      throw new Refusal('calendar_label_used');
    }
    const no = await this.rules.addCalendar(basedOn, { calendar, reason, madeBy: by });
    const kept = no === undefined ? undefined : await this.rules.calendar(no);
    if (!kept) throw new Refusal('calendar_changed');
    await this.book.refresh();
    return kept;
  }
}
