import { z } from 'zod';
import { CASE_KINDS, CASE_STATES, CHANNELS } from '#case';
import { COUNTED_AT_MOST, QUEUE_SORTS, QUEUE_VIEWS } from '#insight';
import { fault } from '../sentence.js';
import { optionalText, requiredText } from '../text.js';

const DAY = fault('請填日期，例如 2026-12-31', 'must be a day such as 2026-12-31');
/** A day in Taipei, within the years that letters of ours can be of. */
const day = z.iso
  .date(DAY)
  .refine((text) => text >= '1912-01-01' && text <= '2199-12-31', DAY)
  .optional();

/** `view` names a saved question; the other filters narrow it. */
const filters = {
  department: optionalText(20),
  status: z.enum(CASE_STATES).optional(),
  channel: z.enum(CHANNELS).optional(),
  kind: z.enum(CASE_KINDS).optional(),
  urgent: z.enum(['yes', 'no']).optional(),
  dueFrom: day,
  dueTo: day,
  receivedFrom: day,
  receivedTo: day,
  /** An account; `-` for the cases that nobody has. */
  handler: optionalText(60),
  /** Words in the branch's name. */
  branch: optionalText(60),
  q: optionalText(100),
  /** Unset: the newest first where all cases are listed, else the most pressing first. */
  sort: z.enum(QUEUE_SORTS).optional(),
};

export const caseQuery = z.strictObject({
  /** Unset: all cases where something is searched for, else the open ones. */
  view: z.enum(QUEUE_VIEWS).optional(),
  ...filters,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: optionalText(300),
});

/** What a saved view holds. */
export const savedFilter = z.strictObject({ view: z.enum(QUEUE_VIEWS), ...filters });

const name = requiredText(40);
export const newSavedView = z.strictObject({ name, filter: savedFilter });
export const changedSavedView = z.strictObject({
  name: name.optional(),
  filter: savedFilter.optional(),
});
export const savedViewOrder = z.strictObject({ ids: z.array(z.uuid()).max(100) });

/** One's own saved views, in one's own order. */
export const savedViews = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), filter: savedFilter })),
});

const count = z.number().int().max(COUNTED_AT_MOST);

/** What each person of the section has in hand; `account` is null for what nobody has taken. */
export const inHand = z.object({
  items: z.array(
    z.object({
      account: z.string().nullable(),
      open: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
});

/** How many cases each list holds; `atMost` stands for that many and more. */
export const caseCounts = z.object({
  atMost: z.literal(COUNTED_AT_MOST),
  views: z.record(z.enum(QUEUE_VIEWS), count),
  /** By the id of the saved view. */
  saved: z.record(z.string(), count),
});
