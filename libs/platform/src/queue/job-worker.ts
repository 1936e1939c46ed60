import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { QUEUES, Refusal, type JobDefinition, type QueueName } from '#kernel';
import type { Backend } from './backend.js';

/** A job and the use case that does it. */
export interface JobHandler<P = unknown> {
  readonly job: JobDefinition<P>;
  readonly run: (payload: P) => Promise<unknown>;
}

/** Binds a definition to its handler, with the payload's type checked. */
export const handle = <P>(job: JobDefinition<P>, run: (payload: P) => Promise<unknown>) =>
  ({ job, run }) as JobHandler;

/** The handlers by name; throws when a job has no handler, two, or one nobody declared. */
export function indexHandlers(
  jobs: readonly Pick<JobDefinition, 'name'>[],
  handlers: readonly JobHandler[],
): Map<string, JobHandler> {
  const index = new Map(handlers.map((handler) => [handler.job.name, handler]));
  const faults = [
    ...jobs.filter(({ name }) => !index.has(name)).map(({ name }) => `${name} has no handler`),
    ...handlers
      .filter((h, i) => handlers.findIndex((other) => other.job.name === h.job.name) !== i)
      .map(({ job }) => `${job.name} has two handlers`),
    ...[...index.keys()]
      .filter((name) => !jobs.some((job) => job.name === name))
      .map((name) => `${name} is not declared`),
  ];
  if (faults.length > 0) throw new Error(`jobs and handlers do not match: ${faults.join('; ')}`);
  return index;
}

/** What the worker process tells of a job that failed: ids only. */
export type JobFailure = (failure: { name: string; jobId?: string; error: Error }) => void;

/** Starts a BullMQ worker on every queue. A refusal is final, all else is tried again. */
export function startWorkers(
  backend: Backend,
  handlers: ReadonlyMap<string, JobHandler>,
  failed: JobFailure,
): Worker[] {
  return QUEUES.map((queue) => {
    const worker = new Worker(
      queue,
      (job) => perform(job, handlers),
      workerOptions(queue, backend),
    );
    worker.on('error', () => undefined);
    worker.on('failed', (job, error) =>
      failed({ name: job?.name ?? queue, jobId: job?.id, error }),
    );
    return worker;
  });
}

async function perform(job: Job, handlers: ReadonlyMap<string, JobHandler>): Promise<void> {
  const handler = handlers.get(job.name);
  if (!handler) throw new UnrecoverableError(`no handler for ${job.name}`);
  try {
    await handler.run(handler.job.schema.parse(job.data));
  } catch (error) {
    throw error instanceof Refusal ? new UnrecoverableError(error.code) : error;
  }
}

/** Wake-ups share one round of work, so many may wait for it: the next round answers them all. */
const AT_ONCE: Readonly<Record<QueueName, number>> = { case: 10, sla: 100, mail: 5 };

/** How a queue is worked off. Short locks: a job of a killed worker is taken up again in about ten seconds. */
export const workerOptions = (queue: QueueName, backend: Backend) => ({
  connection: backend.connection(true),
  concurrency: AT_ONCE[queue],
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 10,
});
