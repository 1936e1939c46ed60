import { before, deadlineFor, type Target, TARGET_UNITS } from './deadline.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A moment on the way to a deadline at which somebody is told. */
export interface RungRule {
  readonly kind: 'warning' | 'breach';
  /** How long before the deadline; unset is the deadline itself. */
  readonly before?: Target;
  readonly to: 'handler' | 'supervisor';
}

/** What is promised to whom, per channel (config/sla-policies.json). */
export interface SlaPolicy {
  readonly version: string;
  readonly default: Target;
  readonly channels: Readonly<Record<string, Target>>;
  readonly rungs: readonly RungRule[];
}

/** A promise made at receipt; all moments are UTC. */
export interface SlaPromise {
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly dueAt: Date;
  readonly rungs: readonly { readonly kind: string; readonly dueAt: Date }[];
}

/** The allowed time of a channel. */
export const targetOf = (policy: SlaPolicy, channel: string): Target =>
  policy.channels[channel] ?? policy.default;

/** Deadline and rungs for a message received at that moment. A warning that would be due at once is left out. */
export function promise(
  policy: SlaPolicy,
  calendar: WorkingCalendar,
  channel: string,
  receivedAt: Date,
): SlaPromise {
  const dueAt = deadlineFor(calendar, targetOf(policy, channel), receivedAt);
  const rungs = policy.rungs
    .map(({ kind, before: ahead }) => ({
      kind,
      dueAt: ahead ? before(calendar, dueAt, ahead) : dueAt,
    }))
    .filter((rung) => rung.kind === 'breach' || rung.dueAt > receivedAt);
  return { policyVersion: policy.version, calendarVersion: calendar.version, dueAt, rungs };
}

const isTarget = (target: Partial<Target> | undefined): boolean =>
  TARGET_UNITS.some((unit) => unit === target?.unit) &&
  Number.isInteger(target?.amount) &&
  (target?.amount ?? 0) > 0;

const HOW = `must be {"unit": ${TARGET_UNITS.map((unit) => `"${unit}"`).join(' | ')}, "amount": a whole number above 0}`;

/** Every fault of the policies, in words an administrator can act on. */
export function checkPolicy(data: unknown): string[] {
  const policy = (data ?? {}) as Partial<SlaPolicy>;
  const rungs = policy.rungs ?? [];
  return [
    ...(policy.version ? [] : ['version: is missing']),
    ...(isTarget(policy.default) ? [] : [`default: ${HOW}`]),
    ...Object.entries(policy.channels ?? {})
      .filter(([, target]) => !isTarget(target))
      .map(([channel]) => `channels.${channel}: ${HOW}`),
    ...(rungs.some((rung) => rung.kind === 'breach' && !rung.before)
      ? []
      : ['rungs: one rung must be the breach, at the deadline itself (no "before")']),
    ...rungs.flatMap((rung, i) => checkRung(rung, `rungs[${i}]`, rungs)),
  ];
}

function checkRung(rung: RungRule, path: string, all: readonly RungRule[]): string[] {
  return [
    ...(['warning', 'breach'].includes(rung.kind)
      ? []
      : [`${path}.kind: must be warning or breach`]),
    ...(['handler', 'supervisor'].includes(rung.to)
      ? []
      : [`${path}.to: must be handler or supervisor`]),
    ...(rung.kind === 'warning' && !isTarget(rung.before) ? [`${path}.before: ${HOW}`] : []),
    ...(all.filter(({ kind }) => kind === rung.kind).length > 1
      ? [`${path}.kind: ${rung.kind} stands twice`]
      : []),
  ];
}
