import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import {
  type CaseEvent,
  CaseStore,
  type PublicStatus,
  publicStatus,
  SectionNames,
  TRIAGE,
} from '#case';
import { Refusal, Secrets } from '#kernel';
import { DataSource } from 'typeorm';
import { type CustomerLine, customerTimeline } from './domain/customer-timeline.js';

/** What a customer with the query code is told of a case. */
export interface CaseProgressView {
  readonly caseNo: string;
  readonly status: PublicStatus;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  /** The section that has the case; undefined until one has been found. */
  readonly section?: { readonly zh: string; readonly en: string };
  /** Oldest first, in plain words; `code` is stable for translation and drawing. */
  readonly timeline: CustomerLine[];
  readonly reply?: { readonly text: string; readonly at: Date };
}

/** Looks a case up by number and query code. */
@Injectable()
export class ProgressReader {
  constructor(
    private readonly cases: CaseStore,
    private readonly secrets: Secrets,
    private readonly names: SectionNames,
    private readonly db: DataSource,
  ) {}

  /**
   * Throws Refusal `not_found` alike for a wrong number and a wrong code, after the same work: one
   * question to the database, one hash, one comparison.
   * `queryCode` is the normalised code (see readQueryCode of intake).
   */
  async lookUp(caseNo: string, queryCode: string): Promise<CaseProgressView> {
    const found = await this.cases.find({ caseNo: caseNo.trim() });
    const given = Buffer.from(this.secrets.hash('query-code', queryCode));
    const expected = Buffer.from(found?.queryCodeHash ?? '0'.repeat(given.length));
    if (!timingSafeEqual(given, expected) || !found) throw new Refusal('not_found');
    const events = await this.events(found.id);
    const { status, receivedAt, dueAt, reply, lead } = found;
    return {
      caseNo: found.caseNo,
      status: publicStatus(status),
      receivedAt,
      dueAt,
      section: lead && lead !== TRIAGE ? this.nameOf(lead) : undefined,
      timeline: customerTimeline(events, (section) => this.nameOf(section)),
      reply: reply ? { text: reply.text, at: new Date(reply.approvedAt) } : undefined,
    };
  }

  private nameOf(section: string) {
    const { zh, en } = this.names.nameOf(section);
    return { zh, en };
  }

  private events(caseId: string): Promise<CaseEvent[]> {
    return this.db.query<CaseEvent[]>(
      'SELECT type, at, actor, data FROM case_event WHERE case_id = $1 ORDER BY id',
      [caseId],
    );
  }
}
