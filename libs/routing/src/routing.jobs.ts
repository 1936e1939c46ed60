import { defineJob } from '#kernel';
import { z } from 'zod';

/** Find the section for a received case. */
export const routeCase = defineJob({
  name: 'routing.route-case',
  queue: 'case',
  schema: z.object({ caseId: z.uuid() }),
  jobId: ({ caseId }) => `route-${caseId}`,
  attempts: 5,
  backoffMs: 500,
});
