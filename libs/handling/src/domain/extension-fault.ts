import type { Case } from '#case';
import { Refusal } from '#kernel';

/**
 * More time is asked for and approved before the deadline, never after it. While the customer is
 * waited for the clock stands: what was in time when it stopped stays in time.
 */
export function tooLate(c: Pick<Case, 'dueAt' | 'pausedAt'>, at: Date): Refusal | undefined {
  const stands = c.pausedAt ?? at;
  return stands > c.dueAt ? new Refusal('extension_too_late') : undefined;
}
