import {
  type CaseEvent,
  type ClockHistory,
  type ClockRow,
  type ClockWrites,
  event,
  type EventType,
  lastReply,
  type RescheduleCause,
  roundOf,
  systemActor,
  type TimerRow,
} from '#case';
import type { ReckonedClock, ReckonedRung } from './reckon.js';

const SLA = systemActor('sla');

/** What a reckoning is written with. */
export interface Stroke {
  readonly calendar: number;
  readonly at: Date;
  readonly cause: RescheduleCause;
  readonly newId: () => string;
}

const CAUSES: { readonly [T in EventType]?: RescheduleCause } = {
  'case.routed': 'urgency',
  'case.sent_to_triage': 'urgency',
  'case.resumed': 'resume',
  // An answer ends the waiting; taken back, the waiting goes on.
  'reply.approved': 'resume',
  'reply.recalled': 'resume',
  'extension.approved': 'extension',
  'case.absorbed': 'merge',
  'case.reopened': 'reopening',
};

/** What the facts say has moved a deadline; where they say nothing, it is a calendar edit they came upon. */
export const causeOf = (facts: readonly CaseEvent[]): RescheduleCause =>
  facts.map(({ type }) => CAUSES[type]).find(Boolean) ?? 'calendar';

/**
 * What is to be written so that the stored clocks and timers say what was reckoned: nothing, where
 * they say it already. A deadline that moves leaves an event with the old one.
 */
export function clockChanges(
  reckoned: readonly ReckonedClock[],
  stored: Pick<ClockHistory, 'clocks' | 'timers'>,
  stroke: Stroke,
): ClockWrites {
  const clocks: ClockRow[] = [];
  const timers: TimerRow[] = [];
  const events: CaseEvent[] = [];
  let dueAt: Date | undefined;
  for (const clock of reckoned) {
    const before = stored.clocks.find((row) => row.clock === clock.clock);
    if (isOver(before, clock)) continue;
    const row = clockRow(clock, before, stroke);
    if (!before || !isSame(before, row)) clocks.push(row);
    const earlier = before ?? (isReopened(clock) ? lastReply(stored.clocks) : undefined);
    if (earlier && hasMoved(earlier, row)) {
      events.push(rescheduled(earlier, row, stroke));
      if (roundOf(row.clock)) dueAt = row.dueAt;
    }
    const rows = stored.timers.filter((timer) => timer.clock === clock.clock);
    timers.push(...clock.rungs.flatMap((rung) => timerRow(clock, rung, rows, stroke)));
  }
  return { ...withDropped(reckoned, stored, { clocks, timers }), events, dueAt };
}

/** What has ended keeps the deadline and the calendar it ended under, whatever the calendar says later. */
const isOver = (
  before: ClockRow | undefined,
  { endedAt, startedAt, state }: ReckonedClock,
): boolean =>
  endedAt !== null &&
  before?.state === state &&
  before?.endedAt?.getTime() === endedAt.getTime() &&
  before.startedAt.getTime() === startedAt.getTime();

/** A clock that is no longer promised, as urgency brought another rule, is moot and wakes nobody. */
function withDropped(
  reckoned: readonly ReckonedClock[],
  stored: Pick<ClockHistory, 'clocks' | 'timers'>,
  { clocks, timers }: { clocks: ClockRow[]; timers: TimerRow[] },
) {
  const isDropped = ({ clock }: { clock: string }) => !reckoned.some((one) => one.clock === clock);
  return {
    clocks: [
      ...clocks,
      ...stored.clocks
        .filter((row) => isDropped(row) && row.state !== 'moot')
        .map((row): ClockRow => ({ ...row, state: 'moot' })),
    ],
    timers: [
      ...timers,
      ...stored.timers
        .filter((row) => isDropped(row) && row.state !== 'fired' && row.state !== 'cancelled')
        .map((row): TimerRow => ({ ...row, state: 'cancelled' })),
    ],
  };
}

const isReopened = ({ clock }: ReckonedClock): boolean => (roundOf(clock) ?? 1) > 1;

const hasMoved = (before: ClockRow, row: ClockRow): boolean =>
  before.dueAt.getTime() !== row.dueAt.getTime() &&
  (before.clock !== row.clock || before.startedAt.getTime() >= row.startedAt.getTime());

function clockRow(clock: ReckonedClock, before: ClockRow | undefined, stroke: Stroke): ClockRow {
  const { clock: name, policy, startedAt, dueAt, state, endedAt, daysUsed, provisional } = clock;
  const isTakenBack = dueAt > (endedAt ?? stroke.at);
  return {
    ...{ clock: name, policy, startedAt, dueAt, state, endedAt, daysUsed, provisional },
    calendar: stroke.calendar,
    breachedAt: isTakenBack ? null : (before?.breachedAt ?? null),
  };
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

const isSame = (a: ClockRow, b: ClockRow): boolean =>
  (Object.keys(b) as (keyof ClockRow)[]).every((key) => plain(a[key]) === plain(b[key]));

/** Whether more is to be written than the number of the calendar. */
export const isMoved = (
  { clocks, timers, events }: ClockWrites,
  stored: Pick<ClockHistory, 'clocks'>,
): boolean =>
  timers.length > 0 ||
  events.length > 0 ||
  clocks.some((row) => {
    const before = stored.clocks.find(({ clock }) => clock === row.clock);
    return !before || !isSame({ ...before, calendar: row.calendar }, row);
  });

const rescheduled = (before: ClockRow, row: ClockRow, { at, cause, calendar }: Stroke): CaseEvent =>
  event('sla.rescheduled', at, SLA, {
    clock: row.clock,
    from: before.dueAt.toISOString(),
    to: row.dueAt.toISOString(),
    cause,
    calendar,
  });

/**
 * The timer of a rung, where it has to change. What has fired stays fired, unless its moment now lies
 * ahead, or after the end of its clock: then it waits, rests or fires again as if it never had.
 */
function timerRow(
  { clock, endedAt }: ReckonedClock,
  { rung, dueAt, state }: ReckonedRung,
  stored: readonly TimerRow[],
  { at, newId }: Stroke,
): TimerRow[] {
  const before = stored.find((row) => row.rung === rung);
  if (!before) return [{ id: newId(), clock, rung, epoch: 1, dueAt, state }];
  const isMoved = before.dueAt.getTime() !== dueAt.getTime();
  if (before.state === 'fired' && !(isMoved && dueAt > (endedAt ?? at))) return [];
  if (before.state === state && !isMoved) return [];
  const epoch = before.epoch + (state === 'armed' || isMoved ? 1 : 0);
  return [{ ...before, epoch, dueAt, state }];
}
