import type { ClockRow, ClockState, RescheduleCause } from '#case';
import type { RungPlace } from '../policy/duration.js';
import type { PolicyRule, RecipientRole, Subject, Target } from '../policy/policy.js';
import type { ExplainedDay } from './count-days.js';
import type { SectionStay } from './section-times.js';

/** What set a clock going. */
export type StartedBy = 'receipt' | 'earlier_receipt' | 'assignment' | 'consultation' | 'reopening';

/** How a clock stands or has ended, in words a customer understands. */
export type Verdict = 'running' | 'overdue' | 'paused' | 'met' | 'met_late' | 'moot';

/** A stretch of days that moves the deadline from one moment to the next. */
export interface Step {
  readonly what: 'promise' | 'extension' | 'pause';
  readonly from: Date;
  readonly to: Date;
  readonly days: readonly ExplainedDay[];
}

/** A time in which the customer was waited for, and what it gives back. */
export interface ExplainedPause {
  readonly from: Date;
  readonly to: Date | null;
  /** Working minutes it lasted; null while it lasts or where the calendar does not know. */
  readonly minutes: number | null;
  /** It began when the deadline had passed: it gives nothing back. */
  readonly tooLate: boolean;
}

/** More time that was asked for, and what became of it. */
export interface ExplainedExtension {
  readonly askedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly outcome: 'pending' | 'approved' | 'refused';
  readonly workingDays: number | null;
  /** Why more time was asked for. */
  readonly reason: string;
  /** Why it was refused; null where it was not. */
  readonly refusal: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** An earlier deadline, as it stands on record. */
export interface EarlierDeadline {
  readonly at: Date;
  readonly from: Date;
  readonly to: Date;
  readonly cause: RescheduleCause;
}

/** A rung of the ladder: when it is due and when people were told. */
export interface ExplainedRung {
  readonly rung: string;
  readonly place: RungPlace;
  readonly dueAt: Date;
  readonly to: readonly RecipientRole[];
  readonly state: 'armed' | 'fired' | 'paused' | 'cancelled';
  readonly toldAt: Date | null;
}

/** A clock replayed: from what it began with to how it stands. All times are UTC, days are Taipei's. */
export interface ExplainedClock {
  readonly clock: string;
  /** The version of the policy it began under. */
  readonly policy: string;
  readonly calendar: number;
  readonly target: Target;
  readonly startedAt: Date;
  readonly startedBy: StartedBy;
  readonly steps: readonly Step[];
  readonly pauses: readonly ExplainedPause[];
  readonly extensions: readonly ExplainedExtension[];
  readonly earlier: readonly EarlierDeadline[];
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly state: ClockState;
  readonly verdict: Verdict;
  readonly endedAt: Date | null;
  readonly daysUsed: number | null;
  readonly rungs: readonly ExplainedRung[];
}

/** The rule that holds for a case, and what of the case made it fit. */
export interface FittingRule {
  readonly policy: string;
  readonly rule: string;
  readonly when: PolicyRule['when'];
  readonly subject: Subject;
}

/** A clock replayed, and whether what is stored says the same. */
export interface ComparedClock extends ExplainedClock {
  readonly agrees: boolean;
  readonly stored: Pick<ClockRow, 'startedAt' | 'dueAt' | 'state'> | null;
}

/** Every deadline of a case replayed from its facts, and with whom it sat how long. */
export interface ExplainedCase {
  readonly caseNo: string;
  /** UTC. */
  readonly asOf: Date;
  readonly rule: FittingRule;
  /** Who says which days are worked. */
  readonly calendarSource: string;
  readonly clocks: readonly ComparedClock[];
  readonly sections: readonly SectionStay[];
}
