import type { Actor } from './actor.js';

/** Everything that can be said of a case, in the past tense; the timeline is these, append-only. */
export interface EventData {
  'case.received': { channel: string; sourceRefNo: string | null };
  'case.routed': { lead: string; confidence: number; words: string[]; ruleVersion: string };
  'case.sent_to_triage': { confidence: number; suspectedReport: boolean; ruleVersion: string };
  'case.accepted': Record<string, never>;
  'case.assigned': { handlerId: string; handlerName: string };
  'case.transferred': { from: string | null; to: string; reason: string };
  'case.returned': { from: string; reason: string };
  'case.noted': { text: string };
  'reply.drafted': { length: number };
  'reply.submitted': Record<string, never>;
  'reply.sent_back': { reason: string };
  'reply.approved': { text: string; by: 'email' | 'other' };
  'reply.delivered': { mailId: string };
  'reply.undeliverable': { mailId: string };
  'sla.warned': { dueAt: string };
  'sla.breached': { dueAt: string };
  'case.closed': { measures: string[]; reason: string | null };
  'case.measures_linked': { measures: string[] };
  'case.declined': { reason: string };
}
export type EventType = keyof EventData;

/** One fact about a case. `at` is UTC. */
export type CaseEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly at: Date;
    readonly actor: Actor;
    readonly data: EventData[T];
  };
}[EventType];

/** Builds an event with its data checked against its type. */
export function event<T extends EventType>(
  type: T,
  at: Date,
  actor: Actor,
  data: EventData[T],
): CaseEvent {
  return { type, at, actor, data } as CaseEvent;
}
