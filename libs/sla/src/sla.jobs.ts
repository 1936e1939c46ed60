import { defineJob, type JobRequest } from '#kernel';
import { z } from 'zod';

/** Wake up for a timer. What is to be done is decided by the timer's row alone. */
export const fireTimer = defineJob({
  name: 'sla.fire',
  queue: 'sla',
  schema: z.object({ timerId: z.uuid(), epoch: z.number().int() }),
  jobId: ({ timerId, epoch }) => `timer-${timerId}-${epoch}`,
  attempts: 3,
  backoffMs: 500,
});

/** Stands in the queue to show that the queue has not been emptied since. It does nothing. */
export const queueMark = defineJob({
  name: 'sla.mark',
  queue: 'sla',
  schema: z.object({ mark: z.enum(['arming', 'armed']) }),
  jobId: ({ mark }) => `mark-${mark}`,
  attempts: 1,
  backoffMs: 0,
});

const YEAR_MS = 365 * 24 * 3_600_000;

/** Leaves such a mark in the queue. After a year the queue is armed anew, which harms nobody. */
export const rememberUntilEmptied = (mark: 'arming' | 'armed'): JobRequest =>
  ({ job: queueMark, payload: { mark }, runAt: new Date(Date.now() + YEAR_MS) }) as JobRequest;

/** Clocks of two machines differ by a little; a wake-up a moment too early would find nothing due. */
const LATE_MS = 10;

/** Asks the queue to wake us up for a timer; `dueAt` is UTC. */
export const wakeUp = (timerId: string, epoch: number, dueAt: Date): JobRequest =>
  ({
    job: fireTimer,
    payload: { timerId, epoch },
    runAt: new Date(dueAt.getTime() + LATE_MS),
  }) as JobRequest;
