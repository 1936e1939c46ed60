import { Injectable } from '@nestjs/common';
import type { ClockRow } from '#case';
import { Clock } from '#kernel';
import { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import { type ClockFacts } from '../domain/clock/clock-facts.js';
import { laterPolicies, reckon, type ReckonedClock, type Rules } from '../domain/clock/reckon.js';
import { RuleStore } from '../rule-store.port.js';
import { SlaBook } from '../sla-book.js';

/** So long may it take until every open deadline has followed a new calendar. */
const FOLLOWS_MS = 15 * 60_000;

/** Rules with the number of their calendar. */
export type NumberedRules = Rules & { readonly no: number };

/**
 * The rules each clock of a case is to be reckoned with: what has ended keeps the calendar it ended
 * under, what still runs has the newest.
 */
@Injectable()
export class KeptRules {
  private readonly calendars = new Map<number, WorkingCalendar>();

  constructor(
    private readonly book: SlaBook,
    private readonly store: RuleStore,
    private readonly clock: Clock,
  ) {}

  /** By clock; under `undefined` those for a clock that is not stored. */
  async forClocks(
    facts: ClockFacts,
    rows: readonly ClockRow[],
  ): Promise<Map<string | undefined, NumberedRules>> {
    const known = Math.max(0, ...rows.map((r) => r.calendar));
    const newest = await this.book.rulesFor(facts.policy, known, laterPolicies(facts));
    const found = new Map<string | undefined, NumberedRules>([[undefined, newest]]);
    for (const row of rows) {
      // What was adopted already answered had been promised under the first calendar.
      const calendar = this.isBehind(row) && (await this.calendar(Math.max(1, row.calendar)));
      found.set(row.clock, calendar ? { ...newest, calendar, no: row.calendar } : newest);
    }
    return found;
  }

  /** Every clock as its facts and its own rules have it. */
  async reckon(facts: ClockFacts, rows: readonly ClockRow[]): Promise<ReckonedClock[]> {
    const rules = await this.forClocks(facts, rows);
    const byRules = new Map([...rules.values()].map((one) => [one.no, reckon(facts, one)]));
    const [first] = byRules.values();
    return first.map(({ clock }) => {
      const { no } = rules.get(clock) ?? (rules.get(undefined) as NumberedRules);
      return byRules.get(no)?.find((one) => one.clock === clock) as ReckonedClock;
    });
  }

  private isBehind({ calendar, state }: ClockRow): boolean {
    const { no, version } = this.book.current;
    const isEnded = state === 'met' || state === 'moot';
    if (calendar === no || (calendar === 0 && !isEnded)) return false;
    return isEnded || this.clock.now().getTime() - version.madeAt.getTime() < FOLLOWS_MS;
  }

  private async calendar(no: number): Promise<WorkingCalendar | undefined> {
    const known = this.calendars.get(no);
    if (known) return known;
    const version = await this.store.calendar(no);
    const calendar = version && new WorkingCalendar(version.calendar);
    if (calendar) this.calendars.set(no, calendar);
    return calendar;
  }
}
