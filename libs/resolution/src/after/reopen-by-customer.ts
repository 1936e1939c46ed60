import { Injectable } from '@nestjs/common';
import {
  type Case,
  CasePeople,
  CaseStore,
  CUSTOMER,
  Followers,
  followUpOf,
  noticesTo,
} from '#case';
import { Clock, enforce, newId, Office, Refusal } from '#kernel';
import { reopeningFault, tooShort } from '../domain/after-reply.js';
import { reopenedMail } from '../domain/reopened-mail.js';
import { reopened } from '../domain/reopening.js';
import { AfterReply } from './after-reply.js';
import { PolicyInForce } from './policy-in-force.port.js';

/** A customer who says that the matter is not solved; they have shown the query code. */
export interface CustomersReopening {
  /** The case whose reply answered them. */
  readonly caseId: string;
  /** Their own case, where it follows that one. */
  readonly ownCaseNo?: string;
  /** What is missing. */
  readonly text: string;
}

/** Who is told of a reopening, and by which rules it is promised. */
@Injectable()
export class ReopeningContext {
  constructor(
    readonly people: CasePeople,
    readonly followers: Followers,
    readonly policies: PolicyInForce,
    readonly office: Office,
    readonly terms: AfterReply,
  ) {}
}

/** A customer finds the answer wanting (尚未解決): within the terms, another one is owed. */
@Injectable()
export class ReopenByCustomer {
  constructor(
    private readonly cases: CaseStore,
    private readonly context: ReopeningContext,
    private readonly clock: Clock,
  ) {}

  /**
   * Sent twice, it is one: the second finds the case reopened. Throws Refusal `invalid_input`,
   * `reopening_over`, `reopened_too_often`, `not_in_this_state`.
   */
  async run({ caseId, ownCaseNo, text }: CustomersReopening): Promise<Case> {
    const { people, followers, policies, office, terms } = this.context;
    if (tooShort(text, terms.terms)) throw new Refusal('invalid_input', { errors: [] });
    const seen = await this.cases.find({ id: caseId });
    if (!seen) throw new Refusal('not_found');
    const told = await people.of({ section: seen.lead, handlerId: seen.handlerId }, 'handler');
    const others = await followers.of(seen.caseNo);
    return this.cases.change({ id: caseId }, (current) => {
      const at = this.clock.now();
      enforce(reopeningFault(current, terms.terms, at));
      const policy = policies.policyInForce;
      const answered = { id: current.id, round: followUpOf(current).round + 1 };
      const how = { reason: text, policy, byCustomer: true, ownCaseNo };
      const { set = {}, events } = reopened(current, at, CUSTOMER, how);
      return {
        ...{ set, events, newVersion: true },
        mails: [current, ...others].flatMap((one) =>
          reopenedMail(newId(at), one, answered, office.publicUrl),
        ),
        notices: noticesTo(told, 'case_reopened', () => newId(at)),
      };
    });
  }
}
