import { Injectable } from '@nestjs/common';
import { type Case, CasePeople, CaseStore, CUSTOMER, event, nextState, noticesTo } from '#case';
import { Clock, newId, Refusal } from '#kernel';

/** A customer's answer to our question; whoever sends it has shown the query code. */
export interface Supplement {
  /** The case that was asked, which may be the one the customer's own case follows. */
  readonly caseId: string;
  /** The customer's own case, where it follows the one that was asked. */
  readonly ownCaseNo?: string;
  /** When the question was asked, where the sender knows: an older one is not answered any more. */
  readonly askedAt?: Date;
  readonly text: string;
}

/**
 * The customer answers our question (補正): the answer is on record, the clock runs again as after
 * `resume`, and who handles the case is told. The same answer sent twice is one.
 */
@Injectable()
export class AnswerSupplement {
  constructor(
    private readonly cases: CaseStore,
    private readonly people: CasePeople,
    private readonly clock: Clock,
  ) {}

  /** Throws Refusal `not_paused` where no question waits for an answer. */
  async run({ caseId, ownCaseNo, askedAt, text }: Supplement): Promise<Case> {
    const seen = await this.cases.find({ id: caseId });
    if (!seen) throw new Refusal('not_found');
    const told = await this.people.of({ section: seen.lead, handlerId: seen.handlerId }, 'handler');
    let written = false;
    const after = await this.cases.change({ id: caseId }, (current) => {
      written = false;
      if (!isAsked(current, askedAt)) return undefined;
      written = true;
      const at = this.clock.now();
      return {
        set: { pausedAt: null },
        events: [
          event('supplement.received', at, CUSTOMER, { text, caseNo: ownCaseNo ?? null }),
          event('case.resumed', at, CUSTOMER, { note: null }),
        ],
        newVersion: true,
        notices: noticesTo(told, 'supplement_received', () => newId(at)),
      };
    });
    if (!written) throw new Refusal('not_paused');
    return after;
  }
}

const isAsked = ({ status, pausedAt }: Case, askedAt: Date | undefined): boolean =>
  pausedAt !== null &&
  nextState(status, 'resume') !== undefined &&
  (askedAt === undefined || askedAt.getTime() === pausedAt.getTime());
