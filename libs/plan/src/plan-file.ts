import { hasControls, hasHalfCharacters, isBlank, lengthOf } from '#kernel';
import { z } from 'zod';

const clean = z
  .string()
  .refine(
    (value) => !hasControls(value) && !hasHalfCharacters(value),
    '含有不能處理的字元 has unusable characters',
  );
const within = (schema: typeof clean, max: number) =>
  schema.refine((value) => lengthOf(value) <= max, `最多 ${max} 字 at most ${max} characters`);

const text = (max: number) =>
  within(
    clean.refine((value) => !isBlank(value), '請填寫 is required'),
    max,
  );
const anyText = (max: number) => within(clean, max).default('');
const ordinal = z.number().int().min(1).max(999);

const measure = z.strictObject({
  no: text(20),
  action: text(3_000),
  due: text(20),
  departments: z.array(text(40)).min(1),
  benefit: anyText(3_000),
  /** A remark for whoever keeps the file; not shown anywhere. */
  note: within(clean, 1_000).optional(),
});

const method = z.strictObject({
  no: ordinal,
  title: text(1_000),
  measures: z.array(measure),
});

/** A plan as it is imported: the shape of config/plan/114.json. Years are of the Republic (民國). */
export const planFile = z.strictObject({
  year: z.number().int().min(100).max(999),
  title: text(300),
  office: text(100),
  basis: anyText(1_000),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  objectives: z.array(text(500)).default([]),
  strategies: z
    .array(
      z.strictObject({
        no: ordinal,
        title: text(1_000),
        methods: z.array(method),
      }),
    )
    .min(1),
});
