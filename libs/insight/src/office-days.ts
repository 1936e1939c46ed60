import type { DayBounds } from './domain/queue-view.js';

/** What boards and queues ask of the working calendar; the app wires the SLA's answer. */
export abstract class OfficeDays {
  /** Today and the next working day, in Taipei. */
  abstract bounds(): DayBounds;
}
