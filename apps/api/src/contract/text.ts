import { z } from 'zod';
import { fault } from './sentence.js';

/** Text from outside: valid Unicode without control characters other than line breaks and tabs. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

const tooLong = (max: number): string =>
  fault(`請縮短至 ${max} 字以內`, `must be at most ${max} characters`);

const clean = z
  .string()
  .refine(
    (text) => !CONTROL.test(text),
    fault('含有不能處理的控制字元，請刪除後再送出', 'contains control characters'),
  )
  .refine(
    (text) => !LONE_SURROGATE.test(text),
    fault('含有損壞的文字，請重新輸入', 'contains broken characters'),
  );

const length = (text: string): number => [...text].length;
const blank = (text: string): boolean => text.trim() === '';

/** A required text of at most `max` characters (a rare character such as 𠮷 counts once). */
export const requiredText = (max: number) =>
  clean
    .refine((text) => !blank(text), fault('請填寫', 'is required'))
    .refine((text) => length(text) <= max, tooLong(max));

/** An optional text: blank counts as not given. */
export const optionalText = (max: number) =>
  clean
    .refine((text) => length(text) <= max, tooLong(max))
    .transform((text) => (blank(text) ? undefined : text.trim()))
    .optional();

/** A text that may be empty, of at most `max` characters. */
export const anyText = (max: number) =>
  clean.refine((text) => length(text) <= max, tooLong(max)).default('');

/** An ISO 8601 time with its offset. */
export const instant = z.iso.datetime({ offset: true });

/** A calendar day or a day with time, as the customer remembers it. */
export const occurredOn = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
  .optional();
