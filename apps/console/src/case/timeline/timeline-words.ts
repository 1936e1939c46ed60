import type { CaseDetail } from '../../api/model';

type Entry = CaseDetail['timeline'][number];
type Saying = readonly [words: string, values: Record<string, unknown>];

const listed = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

/** The key of the words for an event, and what is filled in; `nameOf` names a section. */
export function sayingOf({ type, data }: Entry, nameOf: (code: string) => string): Saying {
  const values = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      ['lead', 'to', 'from'].includes(key) && value ? nameOf(String(value)) : value,
    ]),
  );
  switch (type) {
    case 'case.sent_to_triage':
      return [data.suspectedReport ? 'e_case.sent_to_triage_report' : `e_${type}`, values];
    case 'reply.approved':
      return [data.by === 'other' ? 'e_reply.approved_other' : `e_${type}`, values];
    case 'case.closed':
      return listed(data.measures)
        ? [`e_${type}`, { measures: listed(data.measures) }]
        : ['e_case.closed_without', values];
    case 'case.measures_linked':
      return [`e_${type}`, { measures: listed(data.measures) }];
    default:
      return [`e_${type}`, values];
  }
}
