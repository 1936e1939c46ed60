import { Queue } from 'bullmq';
import { JobQueue, QUEUES, type JobRequest, type QueueName } from '#kernel';
import type { Backend } from './backend.js';

/** Hands work to BullMQ. A job that is done is removed, so its id may come again. */
export class BullMqJobQueue extends JobQueue {
  private readonly queues: Record<QueueName, Queue>;

  constructor(backend: Backend) {
    super();
    this.queues = Object.fromEntries(
      QUEUES.map((name) => [name, this.openQueue(name, backend)]),
    ) as Record<QueueName, Queue>;
  }

  async add(requests: readonly JobRequest[]): Promise<void> {
    for (const name of QUEUES) {
      const bulk = requests.filter(({ job }) => job.queue === name).map(asBulkJob);
      if (bulk.length > 0) await this.queues[name].addBulk(bulk);
    }
  }

  async has({ job, payload }: JobRequest): Promise<boolean> {
    return (await this.queues[job.queue].getJob(job.jobId(payload))) !== undefined;
  }

  async close(): Promise<void> {
    await Promise.allSettled(Object.values(this.queues).map((queue) => queue.close()));
  }

  private openQueue(name: QueueName, backend: Backend): Queue {
    const queue = new Queue(name, { connection: backend.connection(false) });
    // The caller of add() learns of a failure; a lost connection alone is not news for every queue.
    queue.on('error', () => undefined);
    return queue;
  }
}

function asBulkJob({ job, payload, runAt }: JobRequest) {
  return {
    name: job.name,
    data: payload,
    opts: {
      jobId: job.jobId(payload),
      attempts: job.attempts,
      backoff: { type: 'exponential', delay: job.backoffMs },
      delay: runAt ? Math.max(0, runAt.getTime() - Date.now()) : undefined,
      removeOnComplete: true,
      removeOnFail: { age: 7 * 24 * 3600 },
    },
  };
}
