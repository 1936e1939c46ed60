import { shiftDay, startOfDay, taipeiDay } from '#kernel';
import {
  type CalendarData,
  CalendarGap,
  concerns,
  type DayOverride,
  type Worked,
} from './calendar-data.js';

/** Why a day is worked or not. */
export type DayReason = 'working' | 'weekend' | 'day_off' | 'make_up' | 'override';

/** A period of work in minutes after midnight in Taipei. */
type Period = readonly [from: number, to: number];

/** A day as the calendar has it. */
export interface WorkingDay {
  readonly periods: readonly Period[];
  readonly why: DayReason;
  /** The words of an override, e.g. 颱風停班. */
  readonly reason?: string;
}

const MINUTE_MS = 60_000;
const NOON = 12 * 60;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * Which days and hours are worked, in Taipei. Every method throws CalendarGap outside the calendar's
 * years, for a year that nobody has given is never guessed.
 */
export class WorkingCalendar {
  private readonly off = new Set<string>();
  private readonly madeUp = new Set<string>();
  private readonly overrides = new Map<string, DayOverride>();
  private readonly known = new Map<string, WorkingDay>();
  private readonly spansOf = new Map<number, readonly (readonly [number, number])[]>();
  private readonly hours: Readonly<Record<Worked, readonly Period[]>>;
  private readonly usualEnd: number;

  constructor(readonly data: CalendarData) {
    this.hours = hoursOf(data);
    this.usualEnd = minutesOf(data.workingHours.to);
    for (const year of Object.values(data.years)) {
      year.daysOff.forEach((day) => this.off.add(day));
      year.makeUpWorkingDays.forEach((day) => this.madeUp.add(day));
    }
    data.overrides
      .filter(({ regions }) => concerns(regions, data.region))
      .forEach((override) => this.overrides.set(override.day, override));
  }

  /** The last day the calendar knows; undefined where it knows none. */
  get coveredUntil(): string | undefined {
    const years = Object.keys(this.data.years).sort();
    return years.length > 0 ? `${years.at(-1)}-12-31` : undefined;
  }

  day(day: string): WorkingDay {
    let found = this.known.get(day);
    if (!found) this.known.set(day, (found = this.look(day)));
    return found;
  }

  private look(day: string): WorkingDay {
    const year = Number(day.slice(0, 4));
    if (!this.data.years[year]) throw new CalendarGap(year);
    const override = this.overrides.get(day);
    if (override) {
      return {
        periods: this.hours[override.worked],
        why: 'override',
        reason: override.reason,
      };
    }
    if (this.madeUp.has(day)) return { periods: this.hours.all, why: 'make_up' };
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6) return { periods: [], why: 'weekend' };
    if (this.off.has(day)) return { periods: [], why: 'day_off' };
    return { periods: this.hours.all, why: 'working' };
  }

  /** Half a day counts: it is worked. */
  isWorkingDay(day: string): boolean {
    return this.day(day).periods.length > 0;
  }

  /**
   * Whether a deadline may end on the day: the office works to its usual hour. One that closes at noon
   * would take from the customer's section hours it was promised, so the deadline moves to the next
   * such day (行政程序法 §48 IV, which moved what ended on the half Saturdays of its time).
   */
  endsDeadline(day: string): boolean {
    return this.day(day).periods.at(-1)?.[1] === this.usualEnd;
  }

  /** The day itself where a deadline may end on it, else the next such day. */
  closing(day: string): string {
    let current = day;
    while (!this.endsDeadline(current)) current = shiftDay(current, 1);
    return current;
  }

  /** The nth working day after the day (before it, where n is negative); n = 0 is the day itself. */
  addWorkingDays(day: string, n: number): string {
    const step = Math.sign(n);
    let current = numberOf(day);
    for (let left = Math.abs(n); left > 0;) {
      current += step;
      if (this.spans(current).length > 0) left -= 1;
    }
    return nameOf(current);
  }

  /** Working days after `from` up to and including `to`; 0 where `to` is not later. */
  workingDaysBetween(from: string, to: string): number {
    let count = 0;
    const last = numberOf(to);
    for (let day = numberOf(from) + 1; day <= last; day += 1) {
      if (this.spans(day).length > 0) count += 1;
    }
    return count;
  }

  /** When work begins; on a day off, when it usually would. */
  startOfWork(day: string): Date {
    return this.moment(day, (this.day(day).periods.at(0) ?? this.hours.all[0])[0]);
  }

  /** When work ends; on a day off, when it usually would. */
  endOfWork(day: string): Date {
    return this.moment(day, this.day(day).periods.at(-1)?.[1] ?? this.usualEnd);
  }

  /** Whether the office works at that moment, its opening and its closing minute included. */
  isWorkingMoment(at: Date): boolean {
    return this.spans(dayOf(at)).some(([from, to]) => from <= at.getTime() && at.getTime() <= to);
  }

  /** The moment itself where the office works or is about to go on working, else the next opening. */
  nextWorkingMoment(at: Date): Date {
    for (let day = dayOf(at); ; day += 1) {
      for (const [from, to] of this.spans(day)) {
        if (at.getTime() < to) return new Date(Math.max(at.getTime(), from));
      }
    }
  }

  /** Milliseconds of working time between two moments; 0 where the second is not later. */
  workingMs(from: Date, to: Date): number {
    let sum = 0;
    const last = dayOf(to);
    for (let day = dayOf(from); from < to && day <= last; day += 1) {
      for (const [begin, end] of this.spans(day)) {
        sum += Math.max(0, Math.min(end, to.getTime()) - Math.max(begin, from.getTime()));
      }
    }
    return sum;
  }

  /** The moment so much working time after `at`; with none to add, `at` itself. */
  addWorkingMs(at: Date, ms: number): Date {
    if (ms <= 0) return at;
    for (let left = ms, day = dayOf(at); ; day += 1) {
      for (const [from, to] of this.spans(day)) {
        const begin = Math.max(at.getTime(), from);
        if (to - begin >= left) return new Date(begin + left);
        left -= Math.max(0, to - begin);
      }
    }
  }

  /** The moment so much working time before `at`; with none to take, `at` itself. */
  takeWorkingMs(at: Date, ms: number): Date {
    if (ms <= 0) return at;
    for (let left = ms, day = dayOf(at); ; day -= 1) {
      for (const [from, to] of this.spans(day).toReversed()) {
        const end = Math.min(at.getTime(), to);
        if (end - from >= left) return new Date(end - left);
        left -= Math.max(0, end - from);
      }
    }
  }

  /** How long the office works on an ordinary day, in milliseconds. */
  get dayMs(): number {
    return this.hours.all.reduce((sum, [from, to]) => sum + (to - from) * MINUTE_MS, 0);
  }

  private moment(day: string, minutes: number): Date {
    return new Date(startOfDay(day).getTime() + minutes * MINUTE_MS);
  }

  /** The working periods of a day, as instants in milliseconds. */
  private spans(number: number): readonly (readonly [number, number])[] {
    const known = this.spansOf.get(number);
    if (known) return known;
    const day = nameOf(number);
    const midnight = startOfDay(day).getTime();
    const spans = this.day(day).periods.map(
      ([from, to]) => [midnight + from * MINUTE_MS, midnight + to * MINUTE_MS] as const,
    );
    this.spansOf.set(number, spans);
    return spans;
  }
}

/** Days are counted by number: every deadline steps over many of them. */
const FIRST_DAY = startOfDay('1970-01-01').getTime();
const DAY_MS = 24 * 60 * MINUTE_MS;
const dayOf = (at: Date): number => Math.floor((at.getTime() - FIRST_DAY) / DAY_MS);
const numberOf = (day: string): number => dayOf(startOfDay(day));
const nameOf = (day: number): string => taipeiDay(new Date(FIRST_DAY + day * DAY_MS));

function hoursOf({ workingHours }: CalendarData): Record<Worked, readonly Period[]> {
  const [from, to] = [minutesOf(workingHours.from), minutesOf(workingHours.to)];
  const lunch = workingHours.break;
  const noon = Math.min(Math.max(NOON, from), to);
  const [away, back] = lunch ? [minutesOf(lunch.from), minutesOf(lunch.to)] : [noon, noon];
  return {
    none: [],
    morning: from < away ? [[from, away]] : [],
    afternoon: back < to ? [[back, to]] : [],
    all: lunch
      ? [
          [from, away],
          [back, to],
        ]
      : [[from, to]],
  };
}
