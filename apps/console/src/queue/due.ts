/** How a deadline stands, for the chip that shows it. */
export interface DueState {
  readonly tone: 'ended' | 'answered' | 'overdue' | 'soon' | 'calm';
  /** Time left, or time past: the two largest fitting parts say enough. */
  readonly amount: number;
  readonly unit: 'days' | 'hours' | 'minutes';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Reads a deadline at a moment. Soon is within a day. */
export function dueState(dueAt: string, status: string, now: Date): DueState {
  const left = Date.parse(dueAt) - now.getTime();
  const distance = Math.abs(left);
  const [unit, size] = (
    distance >= DAY ? ['days', DAY] : distance >= HOUR ? ['hours', HOUR] : ['minutes', MINUTE]
  ) as [DueState['unit'], number];
  const amount = Math.floor(distance / size);
  if (status === 'closed' || status === 'declined') return { tone: 'ended', amount, unit };
  if (status === 'replied') return { tone: 'answered', amount, unit };
  if (left <= 0) return { tone: 'overdue', amount, unit };
  return { tone: left < DAY ? 'soon' : 'calm', amount, unit };
}
