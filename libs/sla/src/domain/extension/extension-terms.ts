import { type ExtensionApprover, lastReply } from '#case';
import { taipeiDay } from '#kernel';
import type { ClockFacts } from '../clock/clock-facts.js';
import { givenTo, policyUnder, reckon, type ReckonedClock, type Rules } from '../clock/reckon.js';
import { CalendarGap } from '../calendar/calendar-data.js';
import { approverOf } from '../policy/extension-ladder.js';

/** How much more time is wished for: so many working days, or until a day in Taipei. */
export type ExtensionWish = { readonly workingDays: number } | { readonly until: string };

/** What a wish comes to. */
export interface ExtensionTerms {
  readonly workingDays: number;
  /** The deadline that would be, UTC. */
  readonly to: Date;
  readonly approver: ExtensionApprover;
}

/**
 * What more time comes to. The new deadline is not counted here: the case is reckoned as if the
 * extension were approved already, so that what people are told is what will be stored. A day that
 * may end no deadline is the next that may. Throws CalendarGap.
 */
export function extensionTerms(
  facts: ClockFacts,
  rules: Rules,
  wish: ExtensionWish,
): ExtensionTerms | undefined {
  const reply = replyWith(facts, rules, 0);
  if (!reply) return undefined;
  const { clock, policy, dueAt } = reply;
  const workingDays =
    'until' in wish ? daysUntil(facts, rules, dueAt, wish.until) : wish.workingDays;
  const to = replyWith(facts, rules, workingDays)?.dueAt ?? dueAt;
  const ladder = policyUnder(rules, facts, policy).extensions;
  const { days: earlier } = givenTo(facts, clock);
  return { workingDays, to, approver: approverOf(ladder, earlier, workingDays) };
}

/** The least number of working days that brings the deadline to the day; 0 where it is there already. */
function daysUntil(facts: ClockFacts, rules: Rules, dueAt: Date, until: string): number {
  const { calendar } = rules;
  if (until <= taipeiDay(dueAt)) return 0;
  const day = calendar.closing(until);
  let days = calendar.workingDaysBetween(taipeiDay(dueAt), day);
  // Half days and paused hours may leave it a little short.
  while (taipeiDay(replyWith(facts, rules, days)?.dueAt ?? dueAt) < day) days += 1;
  return days;
}

/** The clock of the answer with so many days more. */
function replyWith(facts: ClockFacts, rules: Rules, days: number): ReckonedClock | undefined {
  const clock = String(lastReply(facts.spans)?.clock);
  const wished = { clock, at: facts.promisedAt, workingDays: days, reason: '' };
  const extensions = days > 0 ? [...facts.extensions, wished] : facts.extensions;
  const reply = lastReply(reckon({ ...facts, extensions }, rules));
  if (reply?.provisional) throw new CalendarGap(Number(taipeiDay(reply.dueAt).slice(0, 4)) + 1);
  return reply;
}
