import { lookup } from '../../contract/public-cases.js';
import type { FormState } from '../views/fields.js';
import type { Words } from '../words/words.js';

/** The case a customer asks for, as typed. */
export interface AskedCase {
  readonly caseNo: string;
  readonly queryCode: string;
}

/** What was typed, whatever came. */
export function askedCase(given: Record<string, unknown>): AskedCase {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { caseNo: text(given.caseNo), queryCode: text(given.queryCode) };
}

/** A case number as people copy it: full-width digits, spaces and other dashes do not matter. */
export const readCaseNo = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\p{Dash_Punctuation}|\u2212/gu, '-');

/** What is missing or cannot be right, by field. */
export function lookupErrors(asked: AskedCase, w: Words): FormState['errors'] {
  const checked = lookup.safeParse(asked);
  if (checked.success) return {};
  const faulty = new Set(checked.error.issues.map(({ path }) => path[0]));
  return {
    ...(faulty.has('caseNo') && { caseNo: w.lookupNoNumber }),
    ...(faulty.has('queryCode') && { queryCode: w.lookupNoCode }),
  };
}
