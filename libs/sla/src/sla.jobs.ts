import { defineJob } from '#kernel';
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
