import { type Actor, type Case, type Effect, event, followUpOf } from '#case';

/** Why and by what rules a case is reopened. */
export interface Reopening {
  readonly reason: string;
  /** The policy in force now: the new deadline follows from it. */
  readonly policy: string;
  /** A customer asked for it; `ownCaseNo`: the case of theirs that follows this one. */
  readonly byCustomer: boolean;
  readonly ownCaseNo?: string;
}

/**
 * An answered case is worked on once more. The answer given stays on record in its event, and the first
 * one with its deadline beside the case: whether the promise was kept is not changed by what comes after.
 */
export function reopened(c: Case, at: Date, actor: Actor, how: Reopening): Effect {
  const before = followUpOf(c);
  const round = before.round + 1;
  const { repliedAt, dueAt } = c;
  const first = repliedAt && { at: repliedAt.toISOString(), dueAt: dueAt.toISOString() };
  return {
    set: {
      status: 'in_progress',
      ...{ draft: null, reply: null, repliedAt: null, closedAt: null, closingReason: null },
      // Their clocks ended with the answer; who is needed again is asked again.
      awaitingFindings: [],
      followUp: {
        ...before,
        round,
        byCustomer: before.byCustomer + (how.byCustomer ? 1 : 0),
        first: before.first ?? first,
      },
    },
    events: [
      event('case.reopened', at, actor, {
        ...{ round, policy: how.policy, reason: how.reason, caseNo: how.ownCaseNo ?? null },
      }),
    ],
  };
}
