import { customersReopening, supplement, survey } from '../../contract/public-cases.js';
import { fill, type Words } from '../words/words.js';
import type { AskedCase } from './lookup-form.js';

/** What a customer may send from the page of a case. */
export const STEPS = ['supplement', 'survey', 'reopen'] as const;
export type Step = (typeof STEPS)[number];

const FIELDS = ['answer', 'askedAt', 'satisfaction', 'solved', 'remark', 'missing'] as const;
type Values = Readonly<Record<(typeof FIELDS)[number], string>>;

/** What was typed on the page, whatever came. */
export function typedAfter(given: Record<string, unknown>): Values {
  const text = (name: string): string => {
    const value = given[name];
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
  };
  return Object.fromEntries(FIELDS.map((name) => [name, text(name)])) as Values;
}

type Read<T> = { readonly body: T } | { readonly errors: Record<string, string> };
type Out<S extends { parse(value: unknown): unknown }> = ReturnType<S['parse']>;

/** The answer to our question, or what is wrong with it, by field. */
export function readSupplement(
  asked: AskedCase,
  { answer, askedAt }: Values,
  w: Words,
): Read<Out<typeof supplement>> {
  const read = supplement.safeParse({ ...asked, text: answer, askedAt: askedAt || undefined });
  if (read.success) return { body: read.data };
  return { errors: { answer: answer.trim() ? w.askLong : w.askEmpty } };
}

/** The rating, or what is missing of it, by field. */
export function readSurvey(
  asked: AskedCase,
  { satisfaction, solved, remark }: Values,
  w: Words,
): Read<Out<typeof survey>> {
  const choices = { yes: true, no: false } as Record<string, boolean | undefined>;
  const given = { satisfaction: Number(satisfaction), solved: choices[solved], remark };
  const read = survey.safeParse({ ...asked, ...given });
  if (read.success) return { body: read.data };
  const faulty = new Set(read.error.issues.map(({ path }) => path[0]));
  const errors = {
    ...(faulty.has('satisfaction') && { satisfaction: w.rateMissing }),
    ...(faulty.has('solved') && { solved: w.solvedMissing }),
    ...(faulty.has('remark') && { remark: w.remarkLong }),
  };
  return { errors };
}

/** What is still missing, or what is wrong with saying so. */
export function readReopening(
  asked: AskedCase,
  { missing }: Values,
  w: Words,
  isTooShort: (text: string) => boolean,
  least: number,
): Read<Out<typeof customersReopening>> {
  if (isTooShort(missing)) {
    return { errors: { missing: fill(w.reopenShort, { n: String(least) }) } };
  }
  const read = customersReopening.safeParse({ ...asked, text: missing });
  return read.success ? { body: read.data } : { errors: { missing: w.reopenLong } };
}
