import { Injectable } from '@nestjs/common';
import {
  type Case,
  CasePeople,
  CaseStore,
  CUSTOMER,
  event,
  followUpOf,
  noticesTo,
  type Rating,
} from '#case';
import { Clock, enforce, newId, Refusal } from '#kernel';
import { isDissatisfied, surveyFault } from '../domain/after-reply.js';
import { AfterReply } from './after-reply.js';

/** What a customer thinks of the answer; they have shown the query code. */
export interface CustomersRating extends Pick<Rating, 'satisfaction' | 'solved' | 'remark'> {
  readonly caseId: string;
  /** The case whose reply answered it: itself, unless it was merged. */
  readonly answeredById: string;
}

/** A customer rates the answer (滿意度), once; who handled the case is told where it was no good. */
@Injectable()
export class RateAnswer {
  constructor(
    private readonly cases: CaseStore,
    private readonly people: CasePeople,
    private readonly terms: AfterReply,
    private readonly clock: Clock,
  ) {}

  /** Throws Refusal `already_rated`, `survey_over`, `not_in_this_state`. */
  async run({ caseId, answeredById, ...opinion }: CustomersRating): Promise<Case> {
    const answered = await this.cases.find({ id: answeredById });
    if (!answered) throw new Refusal('not_found');
    const { lead: section, handlerId } = answered;
    const told = isDissatisfied(opinion)
      ? await this.people.of({ section, handlerId }, 'handler')
      : [];
    return this.cases.change({ id: caseId }, (own) => {
      const at = this.clock.now();
      const main = own.id === answered.id ? own : answered;
      enforce(surveyFault(own, main, this.terms.terms, at));
      const { round } = followUpOf(main);
      return {
        set: { followUp: { ...followUpOf(own), rated: round } },
        events: [event('survey.answered', at, CUSTOMER, opinion)],
        rating: { round, section, ...opinion },
        notices: noticesTo(told, 'answer_unsatisfying', () => newId(at)),
      };
    });
  }
}
