import { calendarSchema, WORKED } from '#sla';
import { z } from 'zod';
import { instant, requiredText } from './text.js';

const override = z.object({
  day: z.iso.date(),
  worked: z.enum(WORKED),
  regions: z.array(z.string()),
  reason: z.string(),
});
const hours = z.object({ from: z.string(), to: z.string() });

const calendarData = z.object({
  version: z.string(),
  source: z.string(),
  region: z.string(),
  workingHours: hours.extend({ break: hours.optional() }),
  years: z.record(
    z.string(),
    z.object({ daysOff: z.array(z.string()), makeUpWorkingDays: z.array(z.string()) }),
  ),
  /** A later one of the same day overrules an earlier one. */
  overrides: z.array(override),
});

const versionLine = z.object({
  no: z.number().int(),
  version: z.string(),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: instant,
});

/** One version of the working calendar; versions are added, never changed. */
export const calendarVersion = versionLine.extend({ calendar: calendarData });

/** The calendar that holds, its versions, how long it lasts and how far deadlines follow it. */
export const calendarState = z.object({
  current: calendarVersion,
  versions: z.array(versionLine),
  coverage: z.object({
    until: z.iso.date().nullable(),
    daysLeft: z.number().int(),
    missingYear: z.number().int(),
    isDue: z.boolean(),
  }),
  /** Counted in deadlines that run or wait. */
  recompute: z.object({
    done: z.number().int(),
    total: z.number().int(),
    moved: z.number().int(),
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
  }),
});

/** A change of the calendar: one day, or the whole. */
export const calendarChange = z
  .strictObject({
    basedOn: z.int(),
    reason: requiredText(500),
    override: z
      .strictObject({
        day: z.iso.date(),
        worked: z.enum(WORKED),
        /** Where it holds; empty is everywhere. */
        regions: z.array(requiredText(20)).max(30).default([]),
      })
      .optional(),
    calendar: calendarSchema.optional(),
  })
  .refine(({ override, calendar }) => Boolean(override) !== Boolean(calendar), {
    message: '請擇一提供 override 或 calendar give either an override or a calendar',
    path: ['override'],
  });
export type CalendarChangeBody = z.output<typeof calendarChange>;

/** What a change would move. */
export const calendarPreview = z.object({
  basedOn: z.number().int(),
  calendar: calendarData,
  openCases: z.number().int(),
  movedCases: z.number().int(),
  movedDeadlines: z.number().int(),
  bySection: z.array(z.object({ section: z.string(), deadlines: z.number().int() })),
  byDays: z.array(z.object({ days: z.number().int(), deadlines: z.number().int() })),
  becomeOverdue: z.number().int(),
  noLongerOverdue: z.number().int(),
  /** The first two hundred. */
  deadlines: z.array(
    z.object({
      caseNo: z.string(),
      section: z.string(),
      clock: z.string(),
      from: instant,
      to: instant,
    }),
  ),
});
