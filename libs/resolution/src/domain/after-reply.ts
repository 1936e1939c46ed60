import { type Case, followUpOf, isHeld } from '#case';
import { isBlank, lengthOf, Refusal, startOfDay, taipeiDay } from '#kernel';

/** What a customer may do after the answer, and for how long (config/after-reply.json). */
export interface AfterReplyTerms {
  /** Days after the reply or the closing in which the answer may be rated; the day itself does not count. */
  readonly surveyDays: number;
  /** Days in which the customer may say that the matter is not solved. */
  readonly reopenDays: number;
  /** So often may customers have one case reopened. */
  readonly customerReopenings: number;
  /** Characters a customer at least needs to say what is missing. */
  readonly leastCharacters: number;
}

const LIMITS: Readonly<Record<keyof AfterReplyTerms, readonly [least: number, most: number]>> = {
  surveyDays: [1, 365],
  reopenDays: [1, 365],
  customerReopenings: [0, 20],
  leastCharacters: [1, 200],
};

/** What is wrong with the terms, in words an administrator can act on. */
export const checkAfterReply = (data: unknown): string[] =>
  Object.entries(LIMITS).flatMap(([name, [least, most]]) => {
    const value = (data as Record<string, unknown> | null)?.[name];
    const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
    return fits
      ? []
      : [
          `${name}: 須為 ${least} 到 ${most} 的整數 must be a whole number from ${least} to ${most}`,
        ];
  });

type Answered = Pick<
  Case,
  'status' | 'reply' | 'repliedAt' | 'closedAt' | 'mergedInto' | 'followUp'
>;

/**
 * When the customer last heard of the case: its closing, else the reply; undefined before an answer, and
 * while that can still be taken back.
 */
function lastHeard(c: Answered, at: Date): Date | undefined {
  const { status, repliedAt, closedAt } = c;
  if ((status !== 'replied' && status !== 'closed') || isHeld(c, at)) return undefined;
  return repliedAt ? (closedAt ?? repliedAt) : undefined;
}

/** The moment so many days are over: midnight in Taipei after the last of them. */
export const endOfDays = (since: Date, days: number): Date =>
  startOfDay(taipeiDay(since), days + 1);

/** Until when the answer may be rated (UTC, that moment excluded); undefined where there is none. */
export function surveyUntil(
  c: Answered,
  { surveyDays }: AfterReplyTerms,
  at: Date,
): Date | undefined {
  const since = lastHeard(c, at);
  return since && endOfDays(since, surveyDays);
}

/** Until when the customer may have the case reopened (UTC, that moment excluded). */
export function reopenUntil(
  c: Answered,
  { reopenDays }: AfterReplyTerms,
  at: Date,
): Date | undefined {
  const since = lastHeard(c, at);
  return since && endOfDays(since, reopenDays);
}

/** Why a customer may not have this case reopened now; undefined where they may. */
export function reopeningFault(c: Answered, terms: AfterReplyTerms, at: Date): Refusal | undefined {
  const until = reopenUntil(c, terms, at);
  if (!until) return new Refusal('not_in_this_state', { action: 'reopen', status: c.status });
  if (c.mergedInto) return new Refusal('follows_another');
  if (at >= until) return new Refusal('reopening_over');
  const { byCustomer } = followUpOf(c);
  return byCustomer >= terms.customerReopenings ? new Refusal('reopened_too_often') : undefined;
}

/**
 * Why a customer may not rate the answer now; undefined where they may. `own` is the customer's case,
 * `answered` the one whose reply answers it: the same, unless it was merged.
 */
export function surveyFault(
  own: Pick<Case, 'followUp'>,
  answered: Answered,
  terms: AfterReplyTerms,
  at: Date,
): Refusal | undefined {
  const until = surveyUntil(answered, terms, at);
  if (!until) return new Refusal('not_in_this_state', { action: 'survey' });
  const isRated = own.followUp?.rated === followUpOf(answered).round;
  if (isRated) return new Refusal('already_rated');
  return at >= until ? new Refusal('survey_over') : undefined;
}

/** Too little to work with. */
export const tooShort = (
  text: string,
  { leastCharacters }: Pick<AfterReplyTerms, 'leastCharacters'>,
): boolean => isBlank(text) || lengthOf(text.trim()) < leastCharacters;

/** Somebody has to look at it: the matter is not solved, or the customer is not satisfied. */
export const isDissatisfied = (r: {
  readonly satisfaction: number;
  readonly solved: boolean;
}): boolean => !r.solved || r.satisfaction <= 2;
