import type { JobRequest } from '#kernel';
import { sendMail } from '#resolution';
import { routeCase } from '#routing';
import { wakeUp } from '#sla';

/** A fact from the outbox: what happened, to which case, with the ids that go with it. */
export interface Fact {
  readonly topic: string;
  readonly caseId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

type Reaction = (fact: Fact) => JobRequest;

/** The pipeline on one page: what happens → what is done about it. Facts not listed need nothing. */
const REACTIONS: Readonly<Record<string, Reaction>> = {
  'case.received': ({ caseId }) => ({ job: routeCase, payload: { caseId } }) as JobRequest,
  'timer.armed': ({ payload }) =>
    wakeUp(String(payload.timerId), Number(payload.epoch), new Date(String(payload.dueAt))),
  'mail.queued': ({ payload: { mailId, dueAt } }) =>
    ({
      ...{ job: sendMail, payload: { mailId } },
      runAt: dueAt === undefined ? undefined : new Date(String(dueAt)),
    }) as JobRequest,
};

/** The jobs that a batch of facts asks for. */
export const reactTo = (facts: readonly Fact[]): JobRequest[] =>
  facts.flatMap((fact) => (REACTIONS[fact.topic] ? [REACTIONS[fact.topic](fact)] : []));
