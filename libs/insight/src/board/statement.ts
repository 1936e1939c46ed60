import type { BoardDays } from '../office-days.js';
import type { Periods } from './periods.js';

/** The moment a figure is of: now, or one of the past. */
export interface Look {
  readonly at: Date;
  readonly isPast: boolean;
  readonly days: BoardDays;
  readonly periods: Periods;
}

/** Cases as they stand, in the shape of `cases_as_of`. */
const LIVE = `
(SELECT id, case_no, subject, coalesce(lead, 'TRIAGE') AS section, status, handler_id, received_at, due_at,
        paused_at, coalesce((follow_up->'first'->>'at')::timestamptz, replied_at) AS answered_at, closed_at,
        lead AS lead_now, coalesce((follow_up->'first'->>'dueAt')::timestamptz, due_at) AS promised_at FROM cases)`;

/** A statement being written: its values are numbered as they come. */
export class Statement {
  readonly values: unknown[] = [];
  private readonly known = new Map<unknown, string>();

  constructor(readonly look: Look) {}

  /** The place of a value in the statement; the same value has one place. */
  bind(value: unknown, type: string): string {
    const key = value instanceof Date ? value.getTime() : value;
    const place = this.known.get(key) ?? `$${this.values.push(value)}`;
    this.known.set(key, place);
    return `${place}::${type}`;
  }

  moment(at: Date): string {
    return this.bind(at, 'timestamptz');
  }

  /** The moment looked at. Now is what the database says, as everywhere where something is due. */
  get now(): string {
    return this.look.isPast ? this.moment(this.look.at) : '(SELECT office_now())';
  }

  /** The cases as they stood, without those that were closed by `since`. */
  cases(since: Date): string {
    const { at, isPast } = this.look;
    if (isPast) return `cases_as_of(${this.moment(at)}, ${this.moment(since)})`;
    return LIVE;
  }
}
