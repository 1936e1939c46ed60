import { z } from 'zod';
import { CASE_STATES } from '#case';
import { DUPLICATE_REASONS } from '#insight';
import { PLACEHOLDERS } from '#resolution';
import { instant, requiredText } from '../text.js';

/** A saved reply as the console shows it. */
export const replyTemplate = z.object({
  id: z.uuid(),
  /** Null where every section uses it. */
  section: z.string().nullable(),
  title: z.string(),
  body: z.string(),
  active: z.boolean(),
  version: z.number().int(),
  changedBy: z.string(),
  changedAt: instant,
  /** Whether the person asking may change it. */
  mayChange: z.boolean(),
});

export const replyTemplates = z.object({
  items: z.array(replyTemplate),
  /** The places that are filled in from a case, written `{{name}}`. */
  placeholders: z.array(z.enum(PLACEHOLDERS)),
});

const words = {
  section: requiredText(20).nullable(),
  title: requiredText(60),
  body: requiredText(5_000),
};

/** A new saved reply. */
export const newTemplate = z.strictObject(words);

/** Other words for a saved reply, or that it is retired (`active` false). */
export const changedTemplate = z.strictObject({
  ...words,
  version: z.number().int().min(1),
  active: z.boolean(),
});

export const previewBody = z.strictObject({ text: requiredText(10_000) });

/** A reply as the customer will get it; `mail` is null where the section tells them. */
export const replyPreview = z.object({
  mail: z.object({ to: z.string(), subject: z.string(), text: z.string() }).nullable(),
  page: z.string(),
});

/** What the customer wrote, without masks. */
export const original = z.object({ subject: z.string(), body: z.string() });

/** Cases that are like this one: answered ones, and those that may be the same matter. */
export const similarCases = z.object({
  answered: z.array(
    z.object({
      caseNo: z.string(),
      subject: z.string(),
      lead: z.string().nullable(),
      reply: z.string(),
      answeredAt: instant,
      likeness: z.number(),
    }),
  ),
  duplicates: z.array(
    z.object({
      caseNo: z.string(),
      subject: z.string(),
      status: z.enum(CASE_STATES),
      receivedAt: instant,
      reasons: z.array(z.enum(DUPLICATE_REASONS)),
    }),
  ),
});
