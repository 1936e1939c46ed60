import { z } from 'zod';
import { fault } from './sentence.js';
import { instant } from './text.js';

const id = z.uuid({ error: fault('不是通知的編號', 'is not the id of a notice') });

export const noticeQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  /** The `next` of the page before. */
  after: id.optional(),
  /** Only those that are not read yet. */
  only: z.literal('unread').optional(),
});

/** One's own notices, newest first. */
export const noticeList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: instant,
      kind: z.string(),
      /** What it is about; of a sealed case nothing is told but its number. */
      items: z.array(
        z.looseObject({
          caseNo: z.string().optional(),
          subject: z.string().optional(),
          /** The colleague who did it. */
          by: z.string().optional(),
          clock: z.string().optional(),
          rung: z.string().optional(),
          dueAt: instant.optional(),
        }),
      ),
      readAt: instant.nullable(),
    }),
  ),
  next: z.string().nullable(),
  /** Of all notices; at most 100. */
  unread: z.number().int(),
});

/** Which notices were read: those named, or all. */
export const noticesRead = z.strictObject({
  ids: z.union([z.array(id).min(1).max(200), z.literal('all')], {
    error: fault('請給通知的編號，或 all', 'must be a list of ids, or "all"'),
  }),
});

/** Which notices are to count as unread again. */
export const noticesUnread = z.strictObject({
  ids: z
    .array(id, { error: fault('請給通知的編號', 'must be a list of ids') })
    .min(1)
    .max(200),
});
