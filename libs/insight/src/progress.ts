import { Injectable } from '@nestjs/common';
import {
  type Case,
  type CaseEvent,
  isHeld,
  type PublicStatus,
  publicStatus,
  SectionNames,
  standingEvents,
  TRIAGE,
} from '#case';
import { Clock } from '#kernel';
import { DataSource } from 'typeorm';
import type { CustomersCase } from './customers-case.js';
import { type CustomerLine, customerTimeline } from './domain/customer-timeline.js';
import { type DateMove, dateMoves, movesOfMerged } from './domain/date-moves.js';

/** An answer the customer was given. */
interface Answer {
  readonly text: string;
  readonly at: Date;
}

/** What a customer with the query code is told of a case. */
export interface CaseProgressView {
  readonly caseNo: string;
  readonly status: PublicStatus;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  /** Since when the customer's answer to a question of ours is waited for; the date moves by it. */
  readonly pausedAt?: Date;
  /** The question that waits for the customer's answer. */
  readonly question?: { readonly text: string; readonly askedAt: Date };
  /** The section that has the case; undefined until one has been found. */
  readonly section?: { readonly zh: string; readonly en: string };
  /** Oldest first, in plain words; `code` is stable for translation and drawing. */
  readonly timeline: CustomerLine[];
  /** Every date that was promised and its successor, oldest first. */
  readonly moves: DateMove[];
  readonly reply?: Answer;
  /** Answers given before the case was reopened, oldest first. */
  readonly earlierReplies: Answer[];
}

/** What of the case it follows the customer of a merged one is told. */
const isTold = ({ type }: CaseEvent): boolean =>
  [
    ...['reply.approved', 'case.closed', 'case.declined', 'case.reopened'],
    ...['case.supplement_requested', 'case.resumed', 'supplement.received'],
  ].includes(type);

/** The case as it stood before the approval that may yet be taken back. */
const unanswered = ({ reply }: Case): Pick<Case, 'status' | 'pausedAt' | 'reply'> => ({
  ...{ status: 'submitted', reply: null },
  pausedAt: reply?.held?.pausedAt ? new Date(reply.held.pausedAt) : null,
});

/** The events up to the last approval, which may yet be taken back. */
const beforeApproval = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.slice(
    0,
    events.findLastIndex(({ type }) => type === 'reply.approved'),
  );

/** Tells a customer how far a case is. */
@Injectable()
export class ProgressReader {
  constructor(
    private readonly names: SectionNames,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A merged case stands as the one it follows does: that one's reply answers it. */
  async tell({ own, main }: CustomersCase): Promise<CaseProgressView> {
    // What can still be taken back has not been said.
    const isSilent = isHeld(main, this.clock.now());
    const { dueAt, lead } = main;
    const { status, pausedAt, reply } = isSilent ? unanswered(main) : main;
    const isMerged = main.id !== own.id;
    const standing = standingEvents(await this.events(main.id));
    const mainEvents = isSilent ? beforeApproval(standing) : standing;
    const ownEvents = isMerged ? standingEvents(await this.events(own.id)) : mainEvents;
    const told = isMerged ? [...ownEvents, ...sinceMerged(ownEvents, mainEvents)] : ownEvents;
    const answers = answersOf(told);
    return {
      ...{ caseNo: own.caseNo, status: publicStatus(status), receivedAt: own.receivedAt, dueAt },
      pausedAt: pausedAt ?? undefined,
      question: pausedAt ? questionOf(mainEvents, pausedAt) : undefined,
      section: lead && lead !== TRIAGE ? this.nameOf(lead) : undefined,
      timeline: customerTimeline(told, (section) => this.nameOf(section)),
      moves: isMerged ? movesOfMerged(own, ownEvents, main, mainEvents) : dateMoves(ownEvents),
      reply: reply ? { text: reply.text, at: new Date(reply.approvedAt) } : undefined,
      earlierReplies: answers.filter(
        ({ at }) => at.getTime() !== Date.parse(reply?.approvedAt ?? ''),
      ),
    };
  }

  /** Whether the customer was ever asked a question of ours, and what they answered to the last one. */
  async supplementsOf({ own, main }: CustomersCase): Promise<{
    readonly wasAsked: boolean;
    readonly answers: readonly string[];
  }> {
    const isMerged = main.id !== own.id;
    const events = await this.events(main.id);
    const isQuestion = ({ type }: CaseEvent) => type === 'case.supplement_requested';
    const wasAsked =
      events.some(isQuestion) || (isMerged && (await this.events(own.id)).some(isQuestion));
    const caseNo = isMerged ? own.caseNo : null;
    const answers = events
      .slice(Math.max(0, events.findLastIndex(isQuestion)))
      .flatMap((one) =>
        one.type === 'supplement.received' && one.data.caseNo === caseNo ? [one.data.text] : [],
      );
    return { wasAsked, answers };
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

const answersOf = (events: readonly CaseEvent[]): Answer[] =>
  events.flatMap((one) =>
    one.type === 'reply.approved' ? [{ text: one.data.text, at: one.at }] : [],
  );

function questionOf(events: readonly CaseEvent[], askedAt: Date) {
  const asked = events.findLast(({ type }) => type === 'case.supplement_requested');
  if (asked?.type !== 'case.supplement_requested') return undefined;
  return { text: asked.data.question, askedAt };
}

/** What was asked and answered before a case was merged was for somebody else, and is not told. */
function sinceMerged(own: readonly CaseEvent[], main: readonly CaseEvent[]): CaseEvent[] {
  const merged = own.findLast(({ type }) => type === 'case.merged');
  return main.filter((one) => isTold(one) && (!merged || one.at >= merged.at));
}
