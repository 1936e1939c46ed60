import type { Desk } from '../domain/alert/waiting-alert.js';
import type { Person } from '../domain/alert/letters.js';
import type { RecipientRole } from '../domain/policy/policy.js';

/** Whose desk a list of cases is: a section's, the dispatcher's (TRIAGE), or the whole office's. */
export type Board = string;
/** The board of the whole office. */
export const WHOLE_OFFICE = 'OFFICE';

/** Who is told of deadlines; answered by the staff register. Nobody's deadline is nobody's matter. */
export abstract class Watchers {
  /** Those who hold that part for that desk now; never empty while the office has people for it. */
  abstract of(desk: Desk, role: RecipientRole): Promise<readonly Person[]>;
  /** Those who get the daily list of that board. */
  abstract ofBoard(board: Board): Promise<readonly Person[]>;
}
