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

/** Clocks of two machines differ by a little; a wake-up a moment too early would find nothing due. */
const LATE_MS = 10;

/** Asks the queue to wake us up for a timer; `dueAt` is UTC. */
export const wakeUp = (timerId: string, epoch: number, dueAt: Date): JobRequest =>
  ({
    job: fireTimer,
    payload: { timerId, epoch },
    runAt: new Date(dueAt.getTime() + LATE_MS),
  }) as JobRequest;
