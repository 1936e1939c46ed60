import type { ClockHistory, ClockRow, TimerRow } from '#case';
import { causeOf, clockChanges } from './clock-changes.js';
import type { ReckonedClock, ReckonedRung } from './reckon.js';

const day = (n: number): Date => new Date(Date.UTC(2026, 10, n, 9, 30));
const NOTHING = { clocks: [], timers: [] };

const clock = (dueAt: Date, rung: ReckonedRung['state'] = 'armed'): ReckonedClock => ({
  ...{
    clock: 'reply',
    policy: 'p#1',
    startedAt: day(20),
    dueAt,
    endedAt: null,
    daysUsed: null,
    provisional: false,
  },
  target: { unit: 'workingDays', amount: 3, from: 'next_day' },
  state: rung === 'paused' ? 'paused' : 'running',
  rungs: [{ rung: 'breach', dueAt, state: rung }],
});

let made = 0;
const changes = (
  reckoned: readonly ReckonedClock[],
  stored: Pick<ClockHistory, 'clocks' | 'timers'>,
  at = day(23),
) =>
  clockChanges(reckoned, stored, {
    ...{ calendar: 1, at, cause: 'extension' },
    newId: () => `timer-${(made += 1)}`,
  });

/** What is stored after the clock was reckoned for the first time; with the breach fired, if told. */
function stored(dueAt: Date, timer: Partial<TimerRow> = {}, row: Partial<ClockRow> = {}) {
  const { clocks, timers } = changes([clock(dueAt)], NOTHING);
  return {
    clocks: clocks.map((one) => ({ ...one, ...row })),
    timers: timers.map((one) => ({ ...one, ...timer })),
  };
}

describe('what is written of the clocks', () => {
  it('at first all of it, without a word on a deadline that moved', () => {
    const { clocks, timers, events, dueAt } = changes([clock(day(25))], NOTHING);
    expect(clocks).toMatchObject([
      { clock: 'reply', policy: 'p#1', calendar: 1, breachedAt: null },
    ]);
    expect(timers).toMatchObject([{ rung: 'breach', epoch: 1, state: 'armed', dueAt: day(25) }]);
    expect([events, dueAt]).toEqual([[], undefined]);
  });

  it('nothing, where the same is stored', () => {
    const written = changes([clock(day(25))], stored(day(25)));
    expect(written).toEqual({ ...NOTHING, events: [], dueAt: undefined });
  });

  it('a deadline that moved: the old one on record, the timer armed anew under the next epoch', () => {
    const before = stored(day(25));
    const { timers, events, dueAt } = changes([clock(day(30))], before);
    expect(timers).toEqual([{ ...before.timers[0], epoch: 2, dueAt: day(30) }]);
    expect(events).toMatchObject([
      {
        type: 'sla.rescheduled',
        data: { from: day(25).toISOString(), to: day(30).toISOString(), cause: 'extension' },
      },
    ]);
    expect(dueAt).toEqual(day(30));
  });

  it('a pause takes the timer away and gives it back under the next epoch', () => {
    const before = stored(day(25));
    const [paused] = changes([clock(day(25), 'paused')], before).timers;
    expect(paused).toMatchObject({ state: 'paused', epoch: 1 });
    const [again] = changes([clock(day(25))], { ...before, timers: [paused as TimerRow] }).timers;
    expect(again).toMatchObject({ state: 'armed', epoch: 2, id: before.timers[0]?.id });
  });

  it('a clock that nobody is promised any more is moot and wakes nobody', () => {
    const { clocks, timers } = changes([], stored(day(25)));
    expect([clocks[0]?.state, timers[0]?.state]).toEqual(['moot', 'cancelled']);
    expect(changes([], { clocks, timers })).toEqual({ ...NOTHING, events: [], dueAt: undefined });
    expect(changes([], stored(day(25), { state: 'fired' })).timers).toEqual([]);
  });
});

describe('a rung that has fired', () => {
  const fired = () => stored(day(24), { state: 'fired' }, { breachedAt: day(24) });

  it('fires again for a later moment, and the breach is taken back', () => {
    const { clocks, timers } = changes([clock(day(30))], fired(), day(25));
    expect(clocks[0]?.breachedAt).toBeNull();
    expect(timers).toMatchObject([{ state: 'armed', epoch: 2, dueAt: day(30) }]);
  });

  it('stays fired where the new moment is past as well', () => {
    const { clocks, timers } = changes([clock(day(25))], fired(), day(26));
    expect([clocks[0]?.breachedAt, timers]).toEqual([day(24), []]);
  });

  it('extended while it is paused it waits: a deadline that comes forward again is still noted', () => {
    const before = fired();
    const paused = changes([clock(day(30), 'paused')], before, day(25));
    expect(paused.clocks[0]?.breachedAt).toBeNull();
    expect(paused.timers).toMatchObject([{ state: 'paused', epoch: 2 }]);
    const resumed = changes([clock(day(26))], paused, day(27));
    expect(resumed.timers).toMatchObject([{ state: 'armed', epoch: 3, dueAt: day(26) }]);
  });
});

describe('a clock that is over', () => {
  it('keeps the deadline it ended under, whatever the calendar says later', () => {
    const met: ReckonedClock = {
      ...clock(day(27), 'cancelled'),
      ...{ state: 'met', endedAt: day(26), daysUsed: 4 },
    };
    const rest = { state: 'met', endedAt: day(26), breachedAt: day(24) } as const;
    const late = stored(day(24), { state: 'fired' }, rest);
    expect(changes([met], late, day(28))).toMatchObject({ clocks: [], timers: [], events: [] });
  });
});

describe('the cause of a deadline that moved', () => {
  it('is what the facts say, else a calendar edit they came upon', () => {
    const of = (...types: string[]) => causeOf(types.map((type) => ({ type })) as never);
    expect(of('case.noted', 'extension.approved')).toBe('extension');
    expect([of('case.resumed'), of('case.absorbed')]).toEqual(['resume', 'merge']);
    expect(of('case.accepted')).toBe('calendar');
  });
});
