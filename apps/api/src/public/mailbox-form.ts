import { randomUUID } from 'node:crypto';
import { newCase } from '../contract/public-cases.js';
import { faultsOf } from '../http/problems/parse.pipe.js';
import type { z } from 'zod';
import type { FormState } from './views/fields.js';
import type { Language, Words } from './words/words.js';

const FIELDS = [
  'kind',
  'subject',
  'body',
  'name',
  'email',
  'phone',
  'address',
  'branch',
  'mailItemNo',
  'occurredOn',
  'consent',
  'website',
  'submission',
] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An empty form, with a token that makes sending it twice one case. */
export const emptyForm = (): FormState => ({ values: { submission: randomUUID() }, errors: {} });

/** What was typed, whatever came: one text a field, unknown fields left out. */
export function readForm(body: unknown): Record<string, string> {
  const given = (body ?? {}) as Record<string, unknown>;
  const values = Object.fromEntries(
    FIELDS.map((name) => {
      const value = given[name];
      return [name, typeof value === 'string' ? value.replace(/\r\n/g, '\n') : ''];
    }),
  );
  return { ...values, submission: UUID.test(values.submission) ? values.submission : randomUUID() };
}

/** The message as the API takes it, or the errors by field. */
export function checkForm(
  values: Record<string, string>,
  language: Language,
  w: Words,
  hasTrap: boolean,
): { message?: z.output<typeof newCase>; errors: Record<string, string> } {
  if (values.kind === 'report') return { errors: { kind: w.sealedError } };
  if (hasTrap && values.website) return { errors: { website: w.trapError } };
  const { kind, subject, body, name, email, phone, address, branch, mailItemNo, occurredOn } =
    values;
  const result = newCase.safeParse({
    kind,
    subject,
    body,
    contact: { name, email, phone, address },
    branch,
    mailItemNo,
    occurredOn: occurredOn || undefined,
    language,
    consent: values.consent === 'yes',
  });
  if (result.success) return { message: result.data, errors: {} };
  const errors: Record<string, string> = {};
  for (const { path, message } of faultsOf(result.error)) {
    const field = path.replace('contact.', '');
    errors[field] ??= labelled(field, inLanguage(message, language), w);
  }
  return { errors };
}

/** Field faults come as Chinese, then English: each reader gets theirs. */
function inLanguage(message: string, language: Language): string {
  const split =
    /^([^a-z]*?[\u3000-\u9fff」、。0-9 @.a-z]*[\u4e00-\u9fff]+[^a-zA-Z]*) ([a-zA-Z].*)$/u.exec(
      message,
    );
  if (!split) return message;
  return language === 'zh' ? split[1].trim() : split[2].trim();
}

function labelled(field: string, message: string, w: Words): string {
  const label = field in w ? w[field as keyof Words] : '';
  return label && field !== 'consent' ? `${label}：${message}` : message;
}
