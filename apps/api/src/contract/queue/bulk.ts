import { z } from 'zod';
import { CASE_STATES } from '#case';
import { actionBodies } from '../cases.js';
import { problem } from '../office.js';
import { fault } from '../sentence.js';
import { requiredText } from '../text.js';

/** More than this at once is no decision about cases any more. */
const MOST = fault('一次請選 1 至 100 件', 'must be 1 to 100 cases');

const cases = z
  .array(z.strictObject({ caseNo: requiredText(20), version: z.number().int().min(1) }))
  .min(1, MOST)
  .max(100, MOST)
  .refine(
    (list) => new Set(list.map(({ caseNo }) => caseNo)).size === list.length,
    fault('同一案件請只列一次', 'names a case twice'),
  );

const forMany = <Shape extends z.ZodRawShape>(one: z.ZodObject<Shape>) =>
  one.omit({ version: true } as never).extend({ cases });

/**
 * What may be done to many cases at once: what is decided once for all of them. A reply is approved
 * and sent by somebody who has read it.
 */
export const bulkBodies = {
  accept: forMany(actionBodies.accept),
  assign: forMany(actionBodies.assign),
  transfer: forMany(actionBodies.transfer),
  note: forMany(actionBodies.note),
  'approve-extension': forMany(actionBodies['approve-extension']),
  'link-measures': forMany(actionBodies['link-measures']),
};
export const BULK_ACTIONS = Object.keys(bulkBodies) as (keyof typeof bulkBodies)[];

/** For each case, in the order asked: what became of it, or why nothing did. */
export const bulkResult = z.object({
  results: z.array(
    z.union([
      z.object({
        ...{ caseNo: z.string(), ok: z.literal(true) },
        ...{ status: z.enum(CASE_STATES), version: z.number().int() },
      }),
      z.object({ caseNo: z.string(), ok: z.literal(false), problem }),
    ]),
  ),
});
