import { z } from 'zod';
import { requiredText } from '../text.js';

const named = z.object({ account: z.string(), name: z.string() });

/** Who is away or will be, and who could stand in for those the reader arranges for. Days in Taipei. */
export const absencePlan = z.object({
  absences: z.array(
    z.object({
      id: z.string(),
      account: z.string(),
      name: z.string(),
      section: z.string().nullable(),
      deputy: named,
      from: z.iso.date(),
      to: z.iso.date(),
      mayEnd: z.boolean(),
    }),
  ),
  people: z.array(named.extend({ deputies: z.array(named) })),
});

export const newAbsence = z.strictObject({
  account: requiredText(60),
  deputy: requiredText(60),
  from: z.iso.date(),
  to: z.iso.date(),
});
