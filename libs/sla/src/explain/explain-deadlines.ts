import { Injectable } from '@nestjs/common';
import { type ClockRow } from '#case';
import { Clock, Refusal } from '#kernel';
import { readClockFacts } from '../domain/clock/clock-facts.js';
import { clockDifferences } from '../domain/explain/compare.js';
import { explain, fittingRule } from '../domain/explain/explain.js';
import type {
  ComparedClock,
  ExplainedCase,
  ExplainedClock,
} from '../domain/explain/explanation.js';
import { sectionTimes } from '../domain/explain/section-times.js';
import { DeadlineFacts } from './deadline-facts.port.js';
import { KeptRules, type NumberedRules } from './kept-rules.js';

/** Explains the deadlines of a case; whoever asks has shown that they may read it. */
@Injectable()
export class ExplainDeadlines {
  constructor(
    private readonly facts: DeadlineFacts,
    private readonly rules: KeptRules,
    private readonly clock: Clock,
  ) {}

  /** Throws Refusal `not_found` where there is no such case. */
  async run(caseNo: string): Promise<ExplainedCase> {
    const found = await this.facts.ofCase(caseNo);
    if (!found) throw new Refusal('not_found');
    const { events, clocks } = found;
    const read = readClockFacts(events);
    const rules = await this.rules.forClocks(read, clocks);
    const newest = rules.get(undefined) as NumberedRules;
    const asOf = this.clock.now();
    return {
      ...{ caseNo, asOf, rule: fittingRule(read, newest) },
      calendarSource: newest.calendar.data.source,
      clocks: [...rules].flatMap(([name, under]) =>
        explain(events, under, asOf)
          .filter(({ clock }) => (rules.has(clock) ? clock === name : name === undefined))
          .map((clock) => compared(clock, clocks)),
      ),
      sections: sectionTimes(events, newest.calendar, asOf),
    };
  }
}

function compared(clock: ExplainedClock, rows: readonly ClockRow[]): ComparedClock {
  const row = rows.find((one) => one.clock === clock.clock);
  const agrees = clockDifferences({ ...clock, rungs: [] }, row).length === 0;
  const stored = row ? { startedAt: row.startedAt, dueAt: row.dueAt, state: row.state } : null;
  return { ...clock, agrees, stored };
}
