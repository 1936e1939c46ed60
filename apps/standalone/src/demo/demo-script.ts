import { type Case, type CaseState, type Section, SECTIONS } from '#case';
import type { DemoCase } from './demo-case.js';
import type { Calendar } from './demo-clock.js';
import { type Turn, turnsOf } from './demo-turns.js';

/** How far the office comes with a demo case. */
export type Fate = 'untouched' | 'accepted' | 'submitted' | 'replied' | 'closed' | 'late';

/** Something a person does with a demo case, if it is in that state at that moment. */
export interface Step {
  readonly at: Date;
  readonly from: CaseState;
  readonly does:
    | 'dispatch'
    | 'decline'
    | 'accept'
    | 'note'
    | 'submit'
    | 'send-back'
    | 'approve'
    | 'close'
    | Turn;
}

const HOUR_MS = 3_600_000;

const OPEN_FATES = ['untouched', 'accepted', 'submitted', 'accepted', 'replied', 'closed'] as const;

/** What was due is answered, but for a few that were forgotten or came late; the rest is at every stage. */
export function fateOf(n: number, dueAt: Date, now: Date): Fate {
  if (dueAt > now) return OPEN_FATES[n % OPEN_FATES.length];
  if (n % 29 === 11) return 'accepted';
  if (n % 41 === 17) return 'untouched';
  if (n % 13 === 5) return 'late';
  return n % 19 === 7 ? 'replied' : 'closed';
}

/** The section that an experienced dispatcher gives an unclear message to; none where nobody could act on it. */
export function sectionFor(
  c: Pick<DemoCase, 'lead' | 'supporting' | 'reply'>,
): Section | undefined {
  const isSection = (code: string): code is Section =>
    code !== 'ETHICS' && SECTIONS.some((section) => section === code);
  const named = [c.lead, ...c.supporting].find(isSection);
  return named ?? (c.reply ? 'GENERAL' : undefined);
}

type Known = Pick<Case, 'receivedAt' | 'dueAt' | 'suspectedReport'>;

/**
 * What the office did with the nth case by now, in order; a step that lies in the future has not
 * happened. What may be a report of wrongdoing waits for the dispatcher untouched.
 */
export function scriptOf(
  n: number,
  c: Known,
  demo: DemoCase,
  now: Date,
  calendar: Calendar,
): Step[] {
  const turns = turnsOf(demo.id);
  const fate = turns ? 'accepted' : fateOf(n, c.dueAt, now);
  if (fate === 'untouched' || c.suspectedReport) return [];
  const times = timesOf(n, c, fate === 'late', calendar);
  const isSubmitted = fate !== 'accepted';
  const isSentBack = isSubmitted && n % 11 === 4;
  const isClosed = fate === 'closed' || fate === 'late';
  const isApproved = isClosed || fate === 'replied';
  const steps: readonly (readonly [is: boolean, Date, Step['from'], Step['does']])[] = [
    [true, times.dispatched, 'triage', sectionFor(demo) ? 'dispatch' : 'decline'],
    [true, times.accepted, 'routed', 'accept'],
    [n % 5 === 2, times.noted, 'in_progress', 'note'],
    [isSubmitted, times.submitted, 'in_progress', 'submit'],
    [isSentBack, times.sentBack, 'submitted', 'send-back'],
    [isSentBack, times.resubmitted, 'in_progress', 'submit'],
    [isApproved, times.approved, 'submitted', 'approve'],
    [isClosed, times.closed, 'replied', 'close'],
    ...(turns ?? []).map((turn) => {
      const at = calendar.addWorkingMs(times.accepted, turn.after * HOUR_MS);
      return [true, at, 'in_progress', turn] as const;
    }),
  ];
  return steps
    .filter(([is, at]) => is && at < now)
    .map(([, at, from, does]) => ({ at, from, does }));
}

/** When each step of the nth case is taken, in working time; altogether well within three days unless late. */
function timesOf(n: number, { receivedAt, dueAt }: Known, isLate: boolean, calendar: Calendar) {
  const after = (from: Date, minutes: number) => calendar.addWorkingMs(from, minutes * 60_000);
  const dispatched = after(receivedAt, 20 + ((n * 37) % 100));
  const accepted = after(dispatched, 15 + ((n * 53) % 150));
  const submitted = after(accepted, 180 + ((n * 71) % 480));
  const sentBack = after(submitted, 20);
  const approved = isLate
    ? after(dueAt, 45 + ((n * 97) % 700))
    : after(submitted, 60 + ((n * 43) % 240));
  return {
    ...{ dispatched, accepted, submitted, sentBack, approved },
    noted: after(accepted, 25),
    resubmitted: after(sentBack, 30),
    closed: after(approved, 30 + (n % 90)),
  };
}
