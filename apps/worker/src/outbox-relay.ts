import { Injectable } from '@nestjs/common';
import { JobQueue } from '#kernel';
import { DataSource } from 'typeorm';
import { type Fact, reactTo } from './reactions.js';

const BATCH = 500;

const TAKE = `
DELETE FROM outbox WHERE id = ANY(ARRAY(
  SELECT id FROM outbox ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED))
RETURNING topic, case_id AS "caseId", payload`;

/**
 * Hands facts to the queue. A fact leaves the outbox in the transaction that has seen the queue take
 * it: a crash in between hands it over twice, which job ids and idempotent handlers make harmless.
 */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly db: DataSource,
    private readonly queue: JobQueue,
  ) {}

  /** One batch; returns how many facts there were. Throws when the queue takes nothing. */
  run(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [facts] = await tx.query<[Fact[], number]>(TAKE);
      const jobs = reactTo(facts);
      if (jobs.length > 0) await this.queue.add(jobs);
      return facts.length;
    });
  }

  get isFull(): number {
    return BATCH;
  }
}
