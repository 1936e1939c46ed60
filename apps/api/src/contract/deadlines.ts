import { CHANNELS, RESCHEDULE_CAUSES } from '#case';
import { z } from 'zod';
import { instant } from './text.js';

const target = z.object({
  unit: z.enum(['workingDays', 'calendarDays', 'workingMinutes']),
  amount: z.number().int(),
  from: z.enum(['next_day', 'at_once']),
});

/** A day in Taipei between start and deadline: counted with its number or minutes, or skipped and why. */
const day = z.object({
  day: z.iso.date(),
  number: z.number().int().nullable(),
  minutes: z.number().int().nullable(),
  why: z.enum([
    ...(['working', 'weekend', 'day_off', 'make_up', 'override'] as const),
    ...(['first_day', 'unknown_year'] as const),
  ]),
  /** The words of an override, e.g. 颱風停班. */
  reason: z.string().nullable(),
  /** No deadline ends on it: it moves on to the next full working day. */
  movesOn: z.boolean(),
});

const step = z.object({
  what: z.enum(['promise', 'extension', 'pause']),
  from: instant,
  to: instant,
  days: z.array(day),
});

const state = z.enum(['running', 'paused', 'met', 'moot']);

const rung = z.object({
  rung: z.string(),
  place: z.union([
    z.object({ share: z.number() }),
    z.object({ unit: target.shape.unit, amount: z.number().int() }),
  ]),
  dueAt: instant,
  to: z.array(z.enum(['handler', 'supervisor', 'dispatcher', 'head'])),
  state: z.enum(['armed', 'fired', 'paused', 'cancelled']),
  toldAt: instant.nullable(),
});

const clock = z.object({
  /** `reply`, `reply:2` and so on after a reopening, `accepted`, `first_answer`, `return`, or `findings:` and a section. */
  clock: z.string(),
  /** The version of the policy it began under. */
  policy: z.string(),
  /** The version of the calendar it was reckoned with. */
  calendar: z.number().int(),
  target,
  startedAt: instant,
  startedBy: z.enum(['receipt', 'earlier_receipt', 'assignment', 'consultation', 'reopening']),
  /** Each begins where the one before it ends; the last ends at the deadline. */
  steps: z.array(step),
  pauses: z.array(
    z.object({
      from: instant,
      to: instant.nullable(),
      /** Working minutes. */
      minutes: z.number().int().nullable(),
      tooLate: z.boolean(),
    }),
  ),
  extensions: z.array(
    z.object({
      askedAt: instant.nullable(),
      decidedAt: instant.nullable(),
      outcome: z.enum(['pending', 'approved', 'refused']),
      workingDays: z.number().int().nullable(),
      reason: z.string(),
      /** Why it was refused; null where it was not. */
      refusal: z.string().nullable(),
      from: instant.nullable(),
      to: instant.nullable(),
    }),
  ),
  earlier: z.array(
    z.object({
      at: instant,
      from: instant,
      to: instant,
      cause: z.enum(RESCHEDULE_CAUSES),
    }),
  ),
  dueAt: instant,
  /** The calendar ends before the deadline. */
  provisional: z.boolean(),
  state,
  verdict: z.enum(['running', 'overdue', 'paused', 'met', 'met_late', 'moot']),
  endedAt: instant.nullable(),
  /** 0.5 for the same day. */
  daysUsed: z.number().nullable(),
  rungs: z.array(rung),
  /** Whether what is stored says the same. */
  agrees: z.boolean(),
  stored: z.object({ startedAt: instant, dueAt: instant, state }).nullable(),
});

/** Every deadline of a case replayed from its record, and with whom the case sat how long. */
export const deadlines = z.object({
  caseNo: z.string(),
  asOf: instant,
  rule: z.object({
    policy: z.string(),
    rule: z.string(),
    when: z.object({
      channels: z.array(z.string()).optional(),
      kinds: z.array(z.string()).optional(),
      urgent: z.boolean().optional(),
    }),
    subject: z.object({ channel: z.enum(CHANNELS), kind: z.string(), urgent: z.boolean() }),
  }),
  calendarSource: z.string(),
  clocks: z.array(clock),
  sections: z.array(
    z.object({
      /** A section's code, TRIAGE, or null while nobody had been found yet. */
      section: z.string().nullable(),
      from: instant,
      to: instant.nullable(),
      /** Working minutes without those in which the customer was waited for. */
      minutes: z.number().int().nullable(),
      waitingMinutes: z.number().int().nullable(),
      handlers: z.array(z.string()),
    }),
  ),
});
