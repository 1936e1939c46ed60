import { z } from 'zod';
import { hasControls, hasHalfCharacters, isBlank, lengthOf } from '#kernel';
import { fault } from './sentence.js';

const tooLong = (max: number): string =>
  fault(`請縮短至 ${max} 字以內`, `must be at most ${max} characters`);

/** Text from outside: valid Unicode without control characters other than line breaks and tabs. */
const clean = z
  .string()
  .refine(
    (text) => !hasControls(text),
    fault('含有不能處理的控制字元，請刪除後再送出', 'contains control characters'),
  )
  .refine(
    (text) => !hasHalfCharacters(text),
    fault('含有損壞的文字，請重新輸入', 'contains broken characters'),
  );

/** A required text of at most `max` characters (a rare character such as 𠮷 counts once). */
export const requiredText = (max: number) =>
  clean
    .refine((text) => !isBlank(text), fault('請填寫', 'is required'))
    .refine((text) => lengthOf(text) <= max, tooLong(max));

/** An optional text: blank counts as not given. */
export const optionalText = (max: number) =>
  clean
    .refine((text) => lengthOf(text) <= max, tooLong(max))
    .transform((text) => (isBlank(text) ? undefined : text.trim()))
    .optional();

/** A text that may be empty, of at most `max` characters. */
export const anyText = (max: number) =>
  clean.refine((text) => lengthOf(text) <= max, tooLong(max)).default('');

/** An ISO 8601 time with its offset. */
export const instant = z.iso.datetime({ offset: true });

/** A calendar day or a day with time, as the customer remembers it. */
export const occurredOn = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
  .optional();

/** What an Idempotency-Key may be: printable ASCII, as a header can carry it. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;
