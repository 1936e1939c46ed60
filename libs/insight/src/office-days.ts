import type { DayBounds } from './domain/queue-view.js';

/** The days of a moment, and how long ago working days were. */
export interface BoardDays extends DayBounds {
  /** For each number asked for: what was received before this has waited so many working days or more. */
  readonly receivedBefore: readonly Date[];
}

/** What boards and queues ask of the working calendar; the app wires the SLA's answer. */
export abstract class OfficeDays {
  /** Today and the next working day, in Taipei. */
  abstract bounds(): DayBounds;

  /**
   * Working days from the day of `from` (today) to the day of `moment`: 0 on the same day, negative
   * where it has passed; null where the calendar does not know the years between.
   */
  abstract workingDaysUntil(moment: Date, from?: Date): number | null;

  /**
   * The same at a moment, by the calendar as it was known then; without one, now.
   * Throws Refusal `invalid_input` where the calendar does not know the year.
   */
  abstract at(moment: Date | undefined, workingDaysAgo: readonly number[]): Promise<BoardDays>;
}
