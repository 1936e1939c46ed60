import { type ClockHistory, type ClockRow, lastReply, REPLY_CLOCK, type TimerRow } from '#case';
import type { ReckonedClock, ReckonedRung } from '../clock/reckon.js';

/** Something that is stored otherwise than the facts have it. Moments are ISO 8601 in UTC. */
export interface Difference {
  readonly clock: string;
  /** The rung of a timer; null where it is the clock or the case itself. */
  readonly rung: string | null;
  readonly field: string;
  readonly stored: string | null;
  readonly reckoned: string | null;
}

/** What is stored of a case's deadlines, at one moment. */
export interface Stored extends Pick<ClockHistory, 'clocks' | 'timers'> {
  /** The deadline on the case itself. */
  readonly dueAt: Date;
}

const CLOCK_FIELDS = ['startedAt', 'dueAt', 'state', 'endedAt', 'daysUsed', 'provisional'] as const;
/** What was adopted from before the clocks were kept and never reckoned since has no more than these. */
const ADOPTED_FIELDS = ['startedAt', 'dueAt', 'state'] as const;

const said = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : value instanceof Date
      ? value.toISOString()
      : String(value as string | number | boolean);

/** Every difference between what is stored and what was reckoned; empty where they agree. */
export function differences(
  reckoned: readonly ReckonedClock[],
  stored: Stored,
  now: Date,
): Difference[] {
  return [
    ...caseDifferences(reckoned, stored),
    ...reckoned.flatMap((clock) => [
      ...clockDifferences(clock, rowOf(stored, clock.clock)),
      ...rungDifferences(clock, stored, now),
    ]),
    ...droppedDifferences(reckoned, stored),
  ];
}

const rowOf = ({ clocks }: Pick<Stored, 'clocks'>, clock: string): ClockRow | undefined =>
  clocks.find((row) => row.clock === clock);

function caseDifferences(reckoned: readonly ReckonedClock[], { dueAt }: Stored): Difference[] {
  const reply = lastReply(reckoned);
  return differing(reply?.clock ?? REPLY_CLOCK, null, 'case.dueAt', dueAt, reply?.dueAt);
}

/** What of a clock is stored otherwise than it was reckoned. */
export function clockDifferences(clock: ReckonedClock, row: ClockRow | undefined): Difference[] {
  if (!row) return differing(clock.clock, null, 'clock', null, clock.state);
  const fields = row.calendar === 0 ? ADOPTED_FIELDS : CLOCK_FIELDS;
  return fields.flatMap((field) =>
    differing(clock.clock, null, field, row[field], clock[field] as unknown),
  );
}

function rungDifferences(clock: ReckonedClock, stored: Stored, now: Date): Difference[] {
  const isAdopted = rowOf(stored, clock.clock)?.calendar === 0;
  if (isAdopted) return [];
  const rows = stored.timers.filter((timer) => timer.clock === clock.clock);
  const unknown = rows.filter(({ rung }) => !clock.rungs.some((one) => one.rung === rung));
  return [
    ...clock.rungs.flatMap((rung) =>
      timerDifferences(
        clock.clock,
        rung,
        rows.find((row) => row.rung === rung.rung),
        now,
      ),
    ),
    ...unknown
      .filter(({ state }) => state === 'armed' || state === 'paused')
      .flatMap(({ rung, state }) => differing(clock.clock, rung, 'timer', state, null)),
  ];
}

function timerDifferences(
  clock: string,
  { rung, dueAt, state }: ReckonedRung,
  row: TimerRow | undefined,
  now: Date,
): Difference[] {
  if (!row) return differing(clock, rung, 'timer', null, state);
  // What has fired stays fired where its moment moved into the past: only what is ahead must be armed.
  if (row.state === 'fired') {
    return state === 'armed' && dueAt > now ? differing(clock, rung, 'state', 'fired', state) : [];
  }
  return [
    ...differing(clock, rung, 'dueAt', row.dueAt, dueAt),
    ...differing(clock, rung, 'state', row.state, state),
  ];
}

/** A clock that is promised no more is moot, and wakes nobody. */
function droppedDifferences(
  reckoned: readonly ReckonedClock[],
  { clocks, timers }: Stored,
): Difference[] {
  const isDropped = ({ clock }: { clock: string }) => !reckoned.some((one) => one.clock === clock);
  return [
    ...clocks
      .filter(isDropped)
      .flatMap(({ clock, state }) => differing(clock, null, 'state', state, 'moot')),
    ...timers
      .filter((row) => isDropped(row) && row.state !== 'fired')
      .flatMap(({ clock, rung, state }) => differing(clock, rung, 'state', state, 'cancelled')),
  ];
}

function differing(
  clock: string,
  rung: string | null,
  field: string,
  before: unknown,
  after: unknown,
): Difference[] {
  const [stored, reckoned] = [said(before), said(after)];
  return stored === reckoned ? [] : [{ clock, rung, field, stored, reckoned }];
}
