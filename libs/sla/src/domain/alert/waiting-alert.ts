import { type ClockState, TRIAGE } from '#case';
import type { AlertChannel, RecipientRole } from '../policy/policy.js';

/** An alert whose time has come, with its case and its clock as they are now. Times are UTC. */
export interface WaitingAlert {
  readonly id: string;
  readonly clock: string;
  readonly rung: string;
  /** The deadline the rung fired for. */
  readonly firedFor: Date;
  readonly recipients: readonly RecipientRole[];
  readonly channels: readonly AlertChannel[];
  readonly caseNo: string;
  readonly channel: string;
  readonly kind: string;
  readonly lead: string | null;
  readonly handlerId: string | null;
  /** How the clock stands and its deadline; null where there is none any more. */
  readonly state: ClockState | null;
  readonly dueAt: Date | null;
  /** The policy the clock runs under; null where there is no clock any more. */
  readonly policy: string | null;
}

/** Whose matter a deadline is: a section's, or a named handler's in it. */
export interface Desk {
  readonly section: string | null;
  readonly handlerId: string | null;
}

/** An alert about a deadline that still has to be kept. */
export type LiveAlert = WaitingAlert & { readonly dueAt: Date; readonly policy: string };

/**
 * Whether there is still something to be told. Where what the clock ran for is done, where the
 * customer is being waited for, or where the deadline has moved to later, nobody is urged: a
 * deadline that moved has its rungs before it again.
 */
export const isLive = (alert: WaitingAlert): alert is LiveAlert =>
  alert.state === 'running' && alert.dueAt !== null && alert.dueAt <= alert.firedFor;

/** The ethics office works alone: what it has is told to nobody else. */
export const isSealed = ({ lead }: Pick<WaitingAlert, 'lead'>): boolean => lead === 'ETHICS';

const FINDINGS = 'findings:';

/** At whose desk the matter lies now; findings are owed by the section that was asked. */
export function deskOf({ clock, lead, handlerId }: WaitingAlert): Desk {
  if (lead !== 'ETHICS' && clock.startsWith(FINDINGS)) {
    return { section: clock.slice(FINDINGS.length), handlerId: null };
  }
  return { section: lead === TRIAGE ? null : lead, handlerId };
}
