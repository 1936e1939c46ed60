/** What a job definition needs to know of a schema: it turns unknown data into a payload or throws. */
export interface PayloadSchema<P> {
  parse(data: unknown): P;
}

/** One kind of background work, declared once: its name, queue, payload and how it is retried. */
export interface JobDefinition<P = unknown> {
  readonly name: string;
  readonly queue: QueueName;
  readonly schema: PayloadSchema<P>;
  /** Stable id of one piece of work, so that asking twice runs it once. No colon (BullMQ refuses it). */
  readonly jobId: (payload: P) => string;
  readonly attempts: number;
  /** First wait before a retry, in milliseconds; doubled each time. */
  readonly backoffMs: number;
}

/** The queues of the product: work on cases, wake-ups of timers, outgoing mail. */
export const QUEUES = ['case', 'sla', 'mail'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Declares a job; payloads carry ids and epochs, never a copy of a case. */
export function defineJob<P>(definition: JobDefinition<P>): JobDefinition<P> {
  return Object.freeze(definition);
}

/** One piece of work to hand to the queue; `runAt` (UTC) delays it. */
export interface JobRequest<P = unknown> {
  readonly job: JobDefinition<P>;
  readonly payload: P;
  readonly runAt?: Date;
}

/** The queue as a port. Losing what is in it loses nothing: the rows in PostgreSQL are the truth. */
export abstract class JobQueue {
  abstract add(requests: readonly JobRequest[]): Promise<void>;
  /** Whether this piece of work stands in the queue. */
  abstract has(request: JobRequest): Promise<boolean>;
}
