import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FORGET, TAKE, TELL } from './deidentify.sql.js';
import { Retention } from './retention.js';

const BATCH = 200;

/**
 * Takes the personal data out of ended cases whose time is over (去識別化), a batch at a time and each
 * batch whole or not at all. Cases that are open are never touched. It is the one writer of cases beside
 * CaseStore: it decides nothing about a case, and goes over all of them at once.
 */
@Injectable()
export class DeidentifyCases {
  constructor(
    private readonly db: DataSource,
    private readonly retention: Retention,
  ) {}

  /** How many cases; 0 when there is nothing more to do. */
  run(): Promise<number> {
    const { caseYears, version } = this.retention.terms;
    return this.db.transaction(async (tx) => {
      const taken = await tx.query<{ id: string }[]>(TAKE, [JSON.stringify(caseYears), BATCH]);
      const ids = taken.map(({ id }) => id);
      if (ids.length === 0) return 0;
      for (const statement of FORGET) await tx.query(statement, [ids]);
      await tx.query(TELL, [ids, version]);
      return ids.length;
    });
  }
}
