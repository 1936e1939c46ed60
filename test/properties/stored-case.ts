import {
  type CaseEvent,
  type ClockRow,
  type ClockWrites,
  lastReply,
  type RescheduleCause,
  roundOf,
  type TimerRow,
} from '#case';
import type {
  CalendarData,
  DayOverride,
} from '../../libs/sla/src/domain/calendar/calendar-data.js';
import { WorkingCalendar } from '../../libs/sla/src/domain/calendar/working-calendar.js';
import { causeOf, clockChanges } from '../../libs/sla/src/domain/clock/clock-changes.js';
import { CLOCK_EVENTS, readClockFacts } from '../../libs/sla/src/domain/clock/clock-facts.js';
import { firing } from '../../libs/sla/src/domain/clock/firing.js';
import { ladderOf, reckon, type ReckonedClock } from '../../libs/sla/src/domain/clock/reckon.js';
import type { SlaPolicy } from '../../libs/sla/src/domain/policy/policy.js';
import { atReceipt, type Drawn, perform, receipt } from './histories.js';

/** The name of the policy in force when a case is reopened. */
const REOPENED_UNDER = 'later';

/** What went wrong on the way, in words; a test wants none. */
export type Faults = string[];

/** A case whose clocks and timers are kept change by change, as the store keeps them, in memory. */
export class StoredCase {
  readonly events: CaseEvent[] = [];
  readonly clocks = new Map<string, ClockRow>();
  readonly timers = new Map<string, TimerRow>();
  readonly rescheduled: CaseEvent[] = [];
  readonly faults: Faults = [];
  private readonly firings = new Set<string>();
  /** Every version, the newest last; the first has the number 1. */
  private readonly calendars: WorkingCalendar[];
  private standing = atReceipt(REOPENED_UNDER);
  private now: number;

  constructor(
    readonly receivedAt: Date,
    private readonly policy: SlaPolicy,
    calendar: CalendarData,
    /** In force when the case is reopened. */
    private readonly later: SlaPolicy = policy,
  ) {
    this.calendars = [new WorkingCalendar(calendar)];
    this.now = receivedAt.getTime();
    this.add([receipt(receivedAt)]);
  }

  /** Time passes, what is due fires, the command is done. */
  give(one: Drawn): void {
    this.now += one.after * 60_000;
    const at = new Date(this.now);
    this.fire(at);
    const done = perform(this.standing, one, at);
    this.standing = done.standing;
    if (done.edit) this.edit(done.edit, at);
    this.add(done.facts);
    if (done.edit || done.facts.length > 0) this.look();
  }

  /** What one reckoning from all the facts says; a clock that has ended keeps the calendar it ended under. */
  replayed(): ReckonedClock[] {
    return this.replay().map((clock) => {
      const { calendar } = this.clocks.get(clock.clock) ?? {};
      return this.replay(calendar).find((one) => one.clock === clock.clock) ?? clock;
    });
  }

  private replay(calendarNo = this.calendars.length): ReckonedClock[] {
    const calendar = this.calendars[calendarNo - 1];
    const later = new Map([[REOPENED_UNDER, this.later]]);
    return reckon(readClockFacts(this.events), { policy: this.policy, later, calendar });
  }

  private get calendar(): WorkingCalendar {
    return this.calendars[this.calendars.length - 1];
  }

  private add(facts: readonly CaseEvent[]): void {
    this.events.push(...facts);
    const last = facts.at(-1);
    if (!last || !facts.some(({ type }) => CLOCK_EVENTS.includes(type))) return;
    this.reckon(last.at, causeOf(facts));
  }

  private edit(override: DayOverride, at: Date): void {
    const { data } = this.calendar;
    if (!data.years[override.day.slice(0, 4)]) return;
    const overrides = [...data.overrides, override];
    this.calendars.push(new WorkingCalendar({ ...data, overrides }));
    this.reckon(at, 'calendar');
  }

  private reckon(at: Date, cause: RescheduleCause): void {
    const stored = { clocks: [...this.clocks.values()], timers: [...this.timers.values()] };
    const stroke = { calendar: this.calendars.length, at, cause };
    let made = this.timers.size;
    const newId = () => String((made += 1));
    const writes = clockChanges(this.replay(), stored, { ...stroke, newId });
    this.write(writes);
    const again = clockChanges(
      this.replay(),
      { clocks: [...this.clocks.values()], timers: [...this.timers.values()] },
      { ...stroke, newId },
    );
    if (again.clocks.length + again.timers.length + again.events.length > 0) {
      this.faults.push(`writing twice writes ${JSON.stringify(again)}`);
    }
  }

  private write({ clocks, timers, events, dueAt }: ClockWrites): void {
    const before = lastReply([...this.clocks.values()]);
    for (const row of clocks) this.clocks.set(row.clock, row);
    for (const row of timers) {
      const old = this.timers.get(`${row.clock} ${row.rung}`);
      if (old && row.epoch < old.epoch) this.faults.push(`the epoch of ${row.rung} falls`);
      if (old && row.id !== old.id) this.faults.push(`a second row for ${row.rung}`);
      this.timers.set(`${row.clock} ${row.rung}`, row);
    }
    this.rescheduled.push(...events);
    const after = lastReply([...this.clocks.values()]);
    const hasMoved = before && before.dueAt.getTime() !== after?.dueAt.getTime();
    if (hasMoved && dueAt?.getTime() !== after?.dueAt.getTime()) {
      this.faults.push('the deadline moved and the case was not told');
    }
  }

  /** As the worker does: what is armed and due fires. */
  private fire(at: Date): void {
    for (const [key, row] of this.timers) {
      if (row.state !== 'armed' || row.dueAt > at) continue;
      const name = `${key} ${row.epoch}`;
      if (this.firings.has(name)) this.faults.push(`${name} fires twice`);
      this.firings.add(name);
      this.timers.set(key, { ...row, state: 'fired' });
      this.effect(row, at);
    }
  }

  private effect(row: TimerRow, at: Date): void {
    const clock = this.clocks.get(row.clock) as ClockRow;
    if (clock.state === 'paused') this.faults.push(`${row.rung} fires while the clock is paused`);
    const policy = clock.policy === REOPENED_UNDER ? this.later : this.policy;
    const rule = ladderOf(policy, row.clock).find(({ rung }) => rung === row.rung);
    const due = { ...row, ...{ caseId: '1', isCases: false, deadline: clock.dueAt } };
    const { breaches, alert } = firing({ ...due, ...clock }, rule, this.calendar, at);
    if (breaches) this.clocks.set(row.clock, { ...clock, breachedAt: at });
    if (breaches && at < clock.dueAt) this.faults.push(`${row.clock} is breached before its time`);
    if (alert && !rule?.urgent && !this.calendar.isWorkingMoment(alert.deliverAt)) {
      this.faults.push(`somebody is told at ${alert.deliverAt.toISOString()}`);
    }
  }

  /** What holds after every change. */
  private look(): void {
    for (const row of this.timers.values()) {
      const clock = this.clocks.get(row.clock);
      const isMissed =
        clock &&
        clock.state !== 'moot' &&
        clock.dueAt.getTime() < (clock.endedAt?.getTime() ?? this.now);
      if (isMissed && row.rung === 'breach' && row.state === 'fired' && !clock.breachedAt) {
        this.faults.push(`${row.clock} is missed, and nothing is going to note it`);
      }
      if (row.state === 'armed' && clock?.state === 'paused') {
        this.faults.push(`${row.rung} is armed on a paused clock`);
      }
    }
    for (const { clock, dueAt, provisional, startedAt } of this.clocks.values()) {
      if (provisional) continue;
      const calendar = this.calendars[(this.clocks.get(clock)?.calendar ?? 1) - 1];
      if (!calendar.isWorkingMoment(dueAt) && this.isReckoned(clock)) {
        this.faults.push(`${clock} is due at ${dueAt.toISOString()}, when nobody works`);
      }
      if (dueAt <= startedAt) this.faults.push(`${clock} is due before it begins`);
    }
  }

  private isReckoned = (name: string): boolean => this.clocks.get(name)?.state !== 'moot';
}

/** Where what is stored differs from what all the facts say; every difference in words. */
export function differences(stored: StoredCase): Faults {
  const replayed = stored.replayed();
  const faults = [...stored.faults];
  for (const [name, row] of stored.clocks) {
    const clock = replayed.find((one) => one.clock === name);
    if (!clock && row.state !== 'moot') faults.push(`${name} runs and is not promised`);
    for (const key of [
      'startedAt',
      'dueAt',
      'state',
      'endedAt',
      'daysUsed',
      'provisional',
    ] as const) {
      if (clock && row[key]?.valueOf() !== clock[key]?.valueOf()) {
        faults.push(`${name}.${key}: stored ${String(row[key])}, replayed ${String(clock[key])}`);
      }
    }
  }
  for (const clock of replayed) {
    if (!stored.clocks.has(clock.clock)) faults.push(`${clock.clock} is not stored`);
    for (const { rung, dueAt, state } of clock.rungs) {
      const row = stored.timers.get(`${clock.clock} ${rung}`);
      if (!row) faults.push(`${clock.clock} ${rung} has no timer`);
      if (!row || row.state === 'fired') continue;
      if (row.state !== state || row.dueAt.getTime() !== dueAt.getTime()) {
        faults.push(`${clock.clock} ${rung}: ${row.state} ${row.dueAt.toISOString()}`);
      }
    }
  }
  return [...faults, ...unrecorded(stored)];
}

/** Every deadline the customer was ever given is on record, one leading to the next. */
function unrecorded({ rescheduled, clocks }: StoredCase): Faults {
  const moves = rescheduled.flatMap((one) =>
    one.type === 'sla.rescheduled' && roundOf(one.data.clock) ? [one.data] : [],
  );
  const broken = moves.filter(({ from }, i) => i > 0 && from !== moves[i - 1]?.to);
  const last = moves.at(-1);
  const isLast = !last || last.to === lastReply([...clocks.values()])?.dueAt.toISOString();
  return [
    ...broken.map(({ from }) => `nothing on record leads to the deadline ${from}`),
    ...(isLast ? [] : ['the last deadline is not on record']),
  ];
}
