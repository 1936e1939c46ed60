import { Injectable } from '@nestjs/common';
import { type CaseEvent, type ClockHistory, ClockWork, type ClockWrites } from '#case';
import { newId } from '#kernel';
import { causeOf, clockChanges } from './domain/clock/clock-changes.js';
import { CLOCK_EVENTS, readClockFacts } from './domain/clock/clock-facts.js';
import { laterPolicies, reckon } from './domain/clock/reckon.js';
import { SlaBook } from './sla-book.js';

/** Keeps the stored clocks of a case as its facts have them: reckoned anew with every fact that counts. */
@Injectable()
export class KeepClocks extends ClockWork {
  readonly concerns = CLOCK_EVENTS;

  constructor(private readonly book: SlaBook) {
    super();
  }

  async after(history: ClockHistory, facts: readonly CaseEvent[], at: Date): Promise<ClockWrites> {
    const read = readClockFacts([...history.events, ...facts]);
    const known = Math.max(0, ...history.clocks.map(({ calendar }) => calendar));
    const rules = await this.book.rulesFor(read.policy, known, laterPolicies(read));
    return clockChanges(reckon(read, rules), history, {
      ...{ calendar: rules.no, at, newId },
      cause: causeOf(facts),
    });
  }
}
