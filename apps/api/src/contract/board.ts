import { z } from 'zod';
import { CASE_STATES, SECTIONS, TRIAGE } from '#case';
import { AGE_BUCKETS, FIGURE_NAMES, WEEK_FIGURES } from '#insight';
import { fault } from './sentence.js';
import { instant, optionalText } from './text.js';

const count = z.number().int();

const boardRow = z.object({
  /** A section's code or TRIAGE. */
  section: z.string(),
  open: count,
  dueToday: count,
  dueNextWorkingDay: count,
  breached: count,
  /** The customer is waited for; such a case is neither due nor breached. */
  paused: count,
  awaitingApproval: count,
});

/** An instant, or a day, which means its end in Taipei; without it, now. */
const asOf = z.union([z.iso.date(), instant]).optional();

export const boardQuery = z.strictObject({ asOf });

/** Numbers of open cases; each is the length of its list by `GET /sla/board/cases`. */
export const board = z.object({
  asOf: instant,
  today: z.iso.date(),
  nextWorkingDay: z.iso.date(),
  total: boardRow.omit({ section: true }),
  sections: z.array(boardRow),
  /** The cases behind the figures, most pressing first; at most 500, the rest by their lists. */
  cases: z.array(
    z.object({
      caseNo: z.string(),
      /** Empty where the case has gone, since then, to a section the reader does not see. */
      subject: z.string(),
      section: z.string(),
      status: z.enum(CASE_STATES),
      dueAt: instant,
      breached: z.boolean(),
      due: z.enum(['overdue', 'today', 'next_working_day', 'later', 'paused', 'answered']),
    }),
  ),
});

const section = z.enum([...SECTIONS, TRIAGE]).optional();

const month = z
  .string()
  .regex(/^\d{4}-\d\d$/)
  .optional();

export const figuresQuery = z.strictObject({ asOf, section });

/** Further figures; each number is the length of its list, where not told otherwise. */
export const boardFigures = z.object({
  asOf: instant,
  unassigned: count,
  /** `account` is null for what nobody has taken. */
  handlers: z.array(
    z.object({
      account: z.string().nullable(),
      name: z.string().nullable(),
      open: count,
      breached: count,
      dueToday: count,
      paused: count,
    }),
  ),
  /** Working days since receipt. */
  ages: z.array(z.object({ bucket: z.enum(AGE_BUCKETS), open: count, breached: count })),
  /** By month of the answer, oldest first; days used are working days, 0.5 for the same day. */
  months: z.array(
    z.object({
      month: z.string(),
      onTime: count,
      late: count,
      medianDays: z.number().nullable(),
      meanDays: z.number().nullable(),
    }),
  ),
  /** Of the last twelve weeks, by weekday of receipt (1 is Monday); what is left out is 0. */
  heatmap: z.array(
    z.object({ section: z.string(), weekday: count, received: count, receivedLate: count }),
  ),
  /** By the Monday they begin with, oldest first; the last one is running. */
  weeks: z.array(
    z.object({
      week: z.iso.date(),
      weekReceived: count,
      weekAnswered: count,
      weekBreached: count,
      weekOpen: count,
    }),
  ),
});

/** A figure of the board, and the part of it that is opened. */
export const figureCasesQuery = z
  .strictObject({
    figure: z.enum(FIGURE_NAMES),
    asOf,
    section,
    /** An account, or `-` for what nobody has taken. */
    handler: optionalText(60),
    month,
    weekday: z.coerce.number().int().min(1).max(7).optional(),
    week: z.iso.date().optional(),
    bucket: z.enum(AGE_BUCKETS).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    after: optionalText(300),
  })
  .refine(({ figure, week }) => week || !WEEK_FIGURES.some((name) => name === figure), {
    path: ['week'],
    message: fault('請指定星期一的日期', 'is needed: the Monday of the week'),
  });

export const figureCases = z.object({
  asOf: instant,
  items: z.array(
    z.object({
      caseNo: z.string(),
      /** Empty where the case has gone, since then, to a section the reader does not see. */
      subject: z.string(),
      section: z.string(),
      status: z.enum(CASE_STATES),
      handler: z.string().nullable(),
      receivedAt: instant,
      dueAt: instant,
      pausedAt: instant.nullable(),
      answeredAt: instant.nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export const comparisonQuery = z.strictObject({ asOf, month });

/** The sections side by side; each count is the length of its list. */
export const comparison = z.object({
  asOf: instant,
  month: z.string(),
  /** The months that can be asked for, oldest first. */
  months: z.array(z.string()),
  sections: z.array(
    z.object({
      section: z.string(),
      open: count,
      breached: count,
      onTime: count,
      late: count,
      /** Working days used, 0.5 for the same day. */
      meanDays: z.number().nullable(),
      /** Cases given back in the month as wrongly assigned. */
      returned: count,
    }),
  ),
});

/** By section and month of the rating, oldest first; shares of fewer than five ratings are not told. */
export const satisfaction = z.object({
  months: z.array(
    z.object({
      section: z.string(),
      month: z.string(),
      rated: count,
      /** Rated 4 or 5 of 5. */
      satisfied: count.nullable(),
      /** Solved, as the customer says. */
      solved: count.nullable(),
    }),
  ),
});
