import type { CaseKind, Channel, ExtensionApprover } from '#case';
import type { Duration, RungPlace } from './duration.js';

/** What a policy promises a time for. */
export const TARGETS = ['accepted', 'first_answer', 'reply', 'findings', 'return'] as const;
export type TargetName = (typeof TARGETS)[number];

/** An allowed time, e.g. three working days, counted from the day after or from the moment itself. */
export interface Target extends Duration {
  readonly from: 'next_day' | 'at_once';
}

/** Those who are told that a deadline is near or missed: by their part in the case or in the office. */
export const RECIPIENTS = ['handler', 'supervisor', 'dispatcher', 'head'] as const;
export type RecipientRole = (typeof RECIPIENTS)[number];

/** How an alert reaches people. */
export const ALERT_CHANNELS = ['mail', 'console'] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

/** A moment on the way to a deadline, or after it, at which somebody is told. */
export interface RungRule {
  readonly rung: string;
  readonly at: RungPlace;
  readonly to: readonly RecipientRole[];
  readonly by: readonly AlertChannel[];
  /** Told at any hour; others wait for the office to work. */
  readonly urgent: boolean;
}

/** The times promised to the cases it fits; the first that fits holds. */
export interface PolicyRule {
  readonly name: string;
  readonly when: {
    readonly channels?: readonly Channel[];
    readonly kinds?: readonly CaseKind[];
    readonly urgent?: boolean;
  };
  readonly targets: Readonly<Partial<Record<TargetName, Target>> & { reply: Target }>;
}

/** Who may approve how long an extension, shortest first; the last has no limit. */
export interface ExtensionStep {
  /** Working days beyond the first deadline, earlier extensions included. */
  readonly upToDays?: number;
  readonly approver: ExtensionApprover;
}

/** What is promised, who is warned when, who extends (config/sla-policies.json): one version of it. */
export interface SlaPolicy {
  readonly version: string;
  readonly policies: readonly PolicyRule[];
  readonly ladders: Readonly<Partial<Record<TargetName, readonly RungRule[]>>>;
  readonly extensions: readonly ExtensionStep[];
}

/** What of a case decides which rule holds. */
export interface Subject {
  readonly channel: string;
  readonly kind: string;
  readonly urgent: boolean;
}

const fits = <T>(allowed: readonly T[] | undefined, value: unknown): boolean =>
  !allowed || allowed.some((one) => one === value);

/** The rule that holds for such a case. A policy that is let in ends with one for all. */
export function ruleFor(policy: SlaPolicy, { channel, kind, urgent }: Subject): PolicyRule {
  const found = policy.policies.find(
    ({ when }) =>
      fits(when.channels, channel) &&
      fits(when.kinds, kind) &&
      (when.urgent === undefined || when.urgent === urgent),
  );
  if (!found) throw new Error(`policy ${policy.version} has no rule for ${channel}`);
  return found;
}
