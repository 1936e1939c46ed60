import { lengthOf, withoutControls } from '#kernel';
import type { z } from 'zod';
import { BODY_LIMIT, newLetter } from '../../contract/public-cases.js';
import { sentenceOf } from '../../contract/sentence.js';
import { faultsOf } from '../../http/problems/parse.pipe.js';
import type { Reader } from '../page.js';
import type { FormState } from '../views/fields.js';
import { FIELDS_OF, STEPS } from './steps.js';
import { readTypedDay } from './typed-day.js';

/** What the customer writes, in the order of the pages. */
export const FIELDS = STEPS.flatMap((step) => FIELDS_OF[step]);

type Errors = FormState['errors'];

/** What was typed, whatever came: one text a field, unknown fields left out. */
export function readForm(body: unknown): Record<string, string> {
  const given = (body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => {
    const value = given[name];
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
  };
  return Object.fromEntries(FIELDS.map((name) => [name, text(name)]));
}

/** The message as the API takes it, or the errors by field. */
export function checkForm(
  values: Record<string, string>,
  reader: Pick<Reader, 'language' | 'w'>,
  hasTrap: boolean,
): { message?: z.output<typeof newLetter>; errors: Errors } {
  const { w, language } = reader;
  const { kind, subject, body, name, email, phone, address, branch, mailItemNo, occurredOn } =
    values;
  const result = newLetter.safeParse({
    ...{ kind, subject, body, branch, mailItemNo, language },
    contact: { name, email: email.trim(), phone, address },
    occurredOn: readTypedDay(occurredOn) || undefined,
    consent: values.consent === 'yes',
  });
  const errors = {
    ...(kind === 'report' && { kind: w.sealedError }),
    ...(!result.success && inPageOrder(faultsOf(result.error), values, reader)),
    ...(hasTrap && values.website && { website: w.trapError }),
  };
  const isGood = result.success && Object.keys(errors).length === 0;
  return isGood ? { message: result.data, errors } : { errors };
}

/** The first fault of each field, in the order of the pages, in the reader's language. */
function inPageOrder(
  faults: readonly { path: string; message: string }[],
  values: Record<string, string>,
  reader: Pick<Reader, 'language' | 'w'>,
): Errors {
  const errors: Record<string, string> = {};
  for (const field of FIELDS) {
    const first = faults.find(({ path }) => path.replace('contact.', '') === field);
    if (first) errors[field] = write(field, first.message, values[field], reader);
  }
  return errors;
}

function write(
  field: string,
  message: string,
  value: string,
  { language, w }: Pick<Reader, 'language' | 'w'>,
): string {
  const found = sentenceOf(message);
  const text = found?.[language] ?? message;
  const isLong = field === 'body' && lengthOf(value) > BODY_LIMIT;
  const now = isLong ? w.lengthNow.replace('{n}', String(lengthOf(value))) : '';
  if (found?.isWhole) return `${text.charAt(0).toUpperCase()}${text.slice(1)}${w.stop}`;
  const label = field in w ? w[field as keyof typeof w] : field;
  return `${label}${w.labelJoin}${text}${now}${w.stop}`;
}

/**
 * What was typed, to be shown again. Control characters, which nobody sees, and the
 * trap's content, which no person typed, are taken out, so that sending again can succeed.
 */
export const again = (values: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, withoutControls(value)]),
  ),
  website: '',
});
