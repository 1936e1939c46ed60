import type { CalendarData } from './domain/calendar/calendar-data.js';

/** A version of the working calendar: versions are added, never changed. */
export interface CalendarVersion {
  /** 1, 2, 3 …: the later one holds. */
  readonly no: number;
  readonly calendar: CalendarData;
  readonly reason: string;
  readonly madeBy: string;
  /** UTC. */
  readonly madeAt: Date;
}

/** The rules deadlines are reckoned with, version by version. */
export abstract class RuleStore {
  /** The number of the calendar that holds now; 0 where none was ever kept. */
  abstract currentCalendarNo(): Promise<number>;
  abstract calendar(no: number): Promise<CalendarVersion | undefined>;
  /** Every version, newest first. */
  abstract calendars(): Promise<CalendarVersion[]>;
  /** Keeps a new version after `after`; undefined when somebody else has kept one meanwhile. */
  abstract addCalendar(
    after: number,
    version: Omit<CalendarVersion, 'no' | 'madeAt'>,
  ): Promise<number | undefined>;
  /** As its file was written, or undefined. */
  abstract policy(id: string): Promise<unknown>;
  abstract keepPolicy(id: string, policy: unknown): Promise<void>;
}
