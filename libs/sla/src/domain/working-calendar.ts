import { shiftDay, startOfDay, taipeiDay } from '#kernel';

/** Days off and working days of the office, as data (config/calendar.json). Days are ISO dates in Taipei. */
export interface CalendarData {
  readonly version: string;
  /** Who says so; shown wherever the calendar is shown. */
  readonly source: string;
  /** Working hours in Taipei, e.g. 08:30 to 17:30. */
  readonly workingHours: { readonly from: string; readonly to: string };
  readonly years: Readonly<
    Record<
      string,
      { readonly daysOff: readonly string[]; readonly makeUpWorkingDays: readonly string[] }
    >
  >;
}

/** The calendar does not cover a year: it must be added, never guessed. */
export class CalendarGap extends Error {
  override readonly name = 'CalendarGap';

  constructor(readonly year: number) {
    super(`the working calendar does not cover ${year}`);
  }
}

const MINUTE_MS = 60_000;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Which days and hours are worked, in Taipei. Every method throws CalendarGap outside its years. */
export class WorkingCalendar {
  readonly version: string;
  private readonly off = new Set<string>();
  private readonly madeUp = new Set<string>();
  private readonly from: number;
  private readonly to: number;

  constructor(private readonly data: CalendarData) {
    this.version = data.version;
    this.from = minutesOf(data.workingHours.from);
    this.to = minutesOf(data.workingHours.to);
    for (const year of Object.values(data.years)) {
      year.daysOff.forEach((day) => this.off.add(day));
      year.makeUpWorkingDays.forEach((day) => this.madeUp.add(day));
    }
  }

  isWorkingDay(day: string): boolean {
    const year = Number(day.slice(0, 4));
    if (!this.data.years[year]) throw new CalendarGap(year);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    return this.madeUp.has(day) || (!isWeekend && !this.off.has(day));
  }

  /** The nth working day after the day (before it, where n is negative); n = 0 is the day itself. */
  addWorkingDays(day: string, n: number): string {
    const step = Math.sign(n);
    let current = day;
    for (let left = Math.abs(n); left > 0;) {
      current = shiftDay(current, step);
      if (this.isWorkingDay(current)) left -= 1;
    }
    return current;
  }

  /** The day itself where it is worked, else the next working day. */
  onOrAfter(day: string): string {
    return this.isWorkingDay(day) ? day : this.addWorkingDays(day, 1);
  }

  /** Working days after `from` up to and including `to`; 0 where `to` is not later. */
  workingDaysBetween(from: string, to: string): number {
    let count = 0;
    for (let day = shiftDay(from, 1); day <= to; day = shiftDay(day, 1)) {
      if (this.isWorkingDay(day)) count += 1;
    }
    return count;
  }

  startOfWork(day: string): Date {
    return new Date(startOfDay(day).getTime() + this.from * MINUTE_MS);
  }

  endOfWork(day: string): Date {
    return new Date(startOfDay(day).getTime() + this.to * MINUTE_MS);
  }

  /** The moment `minutes` of working time after `at`; with none to add, `at` itself. */
  addWorkingMinutes(at: Date, minutes: number): Date {
    let left = minutes * MINUTE_MS;
    if (left <= 0) return at;
    for (let day = this.onOrAfter(taipeiDay(at)); ; day = this.addWorkingDays(day, 1)) {
      const begin = Math.max(at.getTime(), this.startOfWork(day).getTime());
      const room = this.endOfWork(day).getTime() - begin;
      if (room >= left) return new Date(begin + left);
      left -= Math.max(0, room);
    }
  }

  /** The moment `minutes` of working time before `at`; with none to take, `at` itself. */
  takeWorkingMinutes(at: Date, minutes: number): Date {
    let left = minutes * MINUTE_MS;
    if (left <= 0) return at;
    for (let day = taipeiDay(at); ; day = shiftDay(day, -1)) {
      if (!this.isWorkingDay(day)) continue;
      const end = Math.min(at.getTime(), this.endOfWork(day).getTime());
      const room = end - this.startOfWork(day).getTime();
      if (room >= left) return new Date(end - left);
      left -= Math.max(0, room);
    }
  }
}
