import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import {
  type Case,
  type CaseEvent,
  CaseStore,
  isHeld,
  type PublicStatus,
  publicStatus,
  SectionNames,
  TRIAGE,
} from '#case';
import { Clock, Refusal, Secrets } from '#kernel';
import { DataSource } from 'typeorm';
import { type CustomerLine, customerTimeline } from './domain/customer-timeline.js';

/** What a customer with the query code is told of a case. */
export interface CaseProgressView {
  readonly caseNo: string;
  readonly status: PublicStatus;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  /** Since when the customer's answer to a question of ours is waited for; the date moves by it. */
  readonly pausedAt?: Date;
  /** The section that has the case; undefined until one has been found. */
  readonly section?: { readonly zh: string; readonly en: string };
  /** Oldest first, in plain words; `code` is stable for translation and drawing. */
  readonly timeline: CustomerLine[];
  readonly reply?: { readonly text: string; readonly at: Date };
}

/** What of the case it follows the customer of a merged one is told. */
const isAnswer = ({ type }: CaseEvent): boolean =>
  ['reply.approved', 'reply.recalled', 'case.closed', 'case.declined'].includes(type);

/** The case as it stood before the approval that may yet be taken back. */
const unanswered = ({ reply }: Case): Pick<Case, 'status' | 'pausedAt' | 'reply'> => ({
  ...{ status: 'submitted', reply: null },
  pausedAt: reply?.held?.pausedAt ? new Date(reply.held.pausedAt) : null,
});

/** Looks a case up by number and query code. */
@Injectable()
export class ProgressReader {
  constructor(
    private readonly cases: CaseStore,
    private readonly secrets: Secrets,
    private readonly names: SectionNames,
    private readonly db: DataSource,
    private readonly clock: Clock,
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
    return this.tell(found, await this.followedBy(found));
  }

  /** A merged case stands as the one it follows does: that one's reply answers it. */
  private async tell(found: Case, main: Case): Promise<CaseProgressView> {
    // What can still be taken back has not been said.
    const isSilent = main.status === 'replied' && isHeld(main, this.clock.now());
    const { dueAt, lead } = main;
    const { status, pausedAt, reply } = isSilent ? unanswered(main) : main;
    const events = [
      ...(await this.events(found.id)),
      ...(main === found ? [] : (await this.events(main.id)).filter(isAnswer)),
    ];
    const told = isSilent ? events.filter((fact) => !isAnswer(fact)) : events;
    return {
      caseNo: found.caseNo,
      status: publicStatus(status),
      receivedAt: found.receivedAt,
      dueAt,
      pausedAt: pausedAt ?? undefined,
      section: lead && lead !== TRIAGE ? this.nameOf(lead) : undefined,
      timeline: customerTimeline(told, (section) => this.nameOf(section)),
      reply: reply ? { text: reply.text, at: new Date(reply.approvedAt) } : undefined,
    };
  }

  /** The case that is answered for this one: itself, unless it was merged. */
  private async followedBy(c: Case): Promise<Case> {
    const main = c.mergedInto ? await this.cases.find({ id: c.mergedInto }) : undefined;
    return main ? this.followedBy(main) : c;
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
