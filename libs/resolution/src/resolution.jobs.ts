import { defineJob } from '#kernel';
import { z } from 'zod';

/** Send one waiting mail. The rows decide about repeats, so the job itself is run once a wake-up. */
export const sendMail = defineJob({
  name: 'mail.send',
  queue: 'mail',
  schema: z.object({ mailId: z.uuid() }),
  jobId: ({ mailId }) => `mail-${mailId}`,
  attempts: 3,
  backoffMs: 1_000,
});
