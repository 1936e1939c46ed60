import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import { DataSource } from 'typeorm';
import { CaseStore, type CaseRef, type Decision, type EarlierOpening } from '../case-store.port.js';
import type { Case } from '../domain/case.js';
import type { Change, Opening } from '../domain/change.js';
import { CaseSchema } from './case.schema.js';
import { CHANGE_CASE } from './change-case.sql.js';
import { OPEN_CASE } from './open-case.sql.js';
import { asRow, asRows } from './snake-row.js';

/** So often is a change decided again before it is given up. */
const TRIES = 20;

/** Cases in PostgreSQL: one round trip to open one, two to change one. */
@Injectable()
export class PgCaseStore extends CaseStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  async open(opening: Opening): Promise<Case | undefined> {
    const fresh = { ...opening.case, version: 1, revision: 1 };
    const [opened] = await this.db.query<{ caseNo: string }[]>(OPEN_CASE, [
      asRow(fresh),
      opening.rocYear,
      asRows(opening.events),
      asRows(opening.timers),
      asRows(opening.mails),
      opening.idempotency ? asRow(opening.idempotency) : null,
    ]);
    return opened && { ...fresh, caseNo: opened.caseNo };
  }

  async findOpened(client: string, key: string): Promise<EarlierOpening | undefined> {
    const [row] = await this.db.query<EarlierOpening[]>(
      `SELECT k.request_hash AS "requestHash", k.case_id AS "caseId", c.case_no AS "caseNo",
              c.received_at AS "receivedAt", k.due_at AS "dueAt"
         FROM idempotency_key k JOIN cases c ON c.id = k.case_id
        WHERE k.client = $1 AND k.key = $2`,
      [client, key],
    );
    return row;
  }

  async find(ref: CaseRef): Promise<Case | undefined> {
    return (await this.db.manager.findOneBy(CaseSchema, { ...ref })) ?? undefined;
  }

  async change(ref: CaseRef, decide: (current: Case) => Decision): Promise<Case> {
    let lost: Case | undefined;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const current = await this.find(ref);
      if (!current) throw new Refusal('not_found');
      // Nobody was faster, and yet nothing was written: timer or mail was not there any more.
      if (current.revision === lost?.revision) return current;
      const change = decide(current);
      if (!change) return current;
      const step = change.newVersion ? 1 : 0;
      if (await this.write(current, change, step)) {
        return {
          ...current,
          ...change.set,
          version: current.version + step,
          revision: current.revision + 1,
        };
      }
      lost = current;
    }
    throw new Error(`case ${JSON.stringify(ref)} changed under every one of ${TRIES} tries`);
  }

  private async write(current: Case, change: Change, step: number): Promise<boolean> {
    const rows = await this.db.query<unknown[]>(CHANGE_CASE, [
      current.id,
      current.revision,
      asRow(change.set),
      step,
      asRows(change.events),
      asRows(change.mails),
      change.stopClock ?? false,
      change.fires?.timerId ?? null,
      change.fires?.epoch ?? null,
      asRows(change.links),
      change.linkedBy ?? null,
      change.routing ? asRow(change.routing) : null,
      change.settles ? asRow(change.settles) : null,
    ]);
    return rows.length === 1;
  }
}
