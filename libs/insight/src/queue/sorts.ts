/** The orders of a list; each has an index for all cases and one for a section's. */
export const SORTS = {
  /** The most pressing first. */
  due: { key: 'c.due_at', direction: 'ASC' },
  due_last: { key: 'c.due_at', direction: 'DESC' },
  /** The newest first. */
  received: { key: 'c.received_at', direction: 'DESC' },
  received_first: { key: 'c.received_at', direction: 'ASC' },
  /** What was answered or closed last stands first; what has not been, by when it came. */
  ended: { key: 'coalesce(c.closed_at, c.replied_at, c.received_at)', direction: 'DESC' },
} as const;

export type QueueSort = keyof typeof SORTS;
export const QUEUE_SORTS = Object.keys(SORTS) as [QueueSort, ...QueueSort[]];
