import { Injectable } from '@nestjs/common';
import { CLOCK_HISTORY, readHistory, type StoredHistory } from '#case';
import { DataSource } from 'typeorm';
import { CalendarGap } from '../domain/calendar/calendar-data.js';
import { CLOCK_EVENTS, readClockFacts } from '../domain/clock/clock-facts.js';
import {
  extensionTerms,
  type ExtensionTerms,
  type ExtensionWish,
} from '../domain/extension/extension-terms.js';
import { laterPolicies } from '../domain/clock/reckon.js';
import { SlaBook } from '../sla-book.js';

/** Says what more time would come to, by the rules the deadline itself is reckoned with. */
@Injectable()
export class ReckonExtension {
  constructor(
    private readonly book: SlaBook,
    private readonly db: DataSource,
  ) {}

  /** Undefined where there is no such case, or where the calendar does not reach so far. */
  async terms(caseNo: string, wish: ExtensionWish): Promise<ExtensionTerms | undefined> {
    const [row] = await this.db.query<{ id: string }[]>('SELECT id FROM cases WHERE case_no = $1', [
      caseNo,
    ]);
    if (!row) return undefined;
    const [stored] = await this.db.query<StoredHistory[]>(CLOCK_HISTORY, [[row.id], CLOCK_EVENTS]);
    const { events, clocks } = readHistory(stored);
    const facts = readClockFacts(events);
    const known = Math.max(0, ...clocks.map(({ calendar }) => calendar));
    const rules = await this.book.rulesFor(facts.policy, known, laterPolicies(facts));
    try {
      return extensionTerms(facts, rules, wish);
    } catch (error) {
      if (error instanceof CalendarGap) return undefined;
      throw error;
    }
  }
}
