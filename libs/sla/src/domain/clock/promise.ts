import { type ClockRow, CUSTOMER, event, REPLY_CLOCK, type TimerRow } from '#case';
import { clockChanges } from './clock-changes.js';
import { readClockFacts } from './clock-facts.js';
import { reckon, type Rules } from './reckon.js';

/** The rules in force, by the names under which they are kept. */
export interface NamedRules extends Rules {
  readonly policyId: string;
  readonly calendarNo: number;
}

/** A message that begins to be waited for. */
export interface Received {
  readonly channel: string;
  readonly kind: string;
  readonly at: Date;
}

/** What is promised at receipt: the deadline of the answer, and the clocks and timers that run from now. */
export function promiseTo(
  { channel, kind, at }: Received,
  { policy, calendar, policyId, calendarNo }: NamedRules,
  newId: () => string,
): { dueAt: Date; clocks: readonly ClockRow[]; timers: readonly TimerRow[] } {
  const receipt = event('case.received', at, CUSTOMER, {
    ...{ channel, kind, sourceRefNo: null, policy: policyId, calendar: calendarNo },
    dueAt: at.toISOString(),
  });
  const reckoned = reckon(readClockFacts([receipt]), { policy, calendar });
  const { clocks, timers } = clockChanges(
    reckoned,
    { clocks: [], timers: [] },
    { calendar: calendarNo, at, cause: 'calendar', newId },
  );
  const reply = reckoned.find(({ clock }) => clock === REPLY_CLOCK);
  return { dueAt: reply?.dueAt ?? at, clocks, timers };
}
