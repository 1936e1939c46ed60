import type { CaseDetail } from '../../api/model';
import { writeDue } from '../../words/moments';

type Entry = CaseDetail['timeline'][number];
type Saying = readonly [words: string, values: Record<string, unknown>];

/** For whom the timeline is written: the names and words of their language. */
export interface Reader {
  readonly language: string;
  /** Names a section. */
  readonly nameOf: (code: string) => string;
  /** A word of the console, e.g. that of a clock. */
  readonly word: (key: string, values?: Record<string, unknown>) => string;
}

const listed = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

/** The key of the words for an event, and what is filled in. */
export function sayingOf({ type, at, data }: Entry, reader: Reader): Saying {
  const values = { ...data, ...filledIn(type, at, data, reader) };
  switch (type) {
    case 'case.sent_to_triage':
      return [data.suspectedReport ? 'e_case.sent_to_triage_report' : `e_${type}`, values];
    case 'reply.approved':
    case 'extension.approved':
    case 'case.supplement_requested':
      return [
        data.told === 'other' || data.by === 'other' ? `e_${type}_other` : `e_${type}`,
        values,
      ];
    case 'case.resumed':
      return [data.note ? 'e_case.resumed_note' : `e_${type}`, values];
    case 'case.reopened':
    case 'supplement.received':
      return [data.caseNo ? `e_${type}_of` : `e_${type}`, values];
    case 'survey.answered': {
      const key = data.solved ? `e_${type}` : `e_${type}_unsolved`;
      return [key, { ...values, remark: data.remark ?? reader.word('noRemark') }];
    }
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

/** The name of a clock: that of findings says whose. */
export function clockNameOf(clock: string, { nameOf, word }: Omit<Reader, 'language'>): string {
  const [name, section] = clock.split(':');
  if (name === 'reply' && section) return word('clock_reply_again', { n: section });
  return word(`clock_${name}`, { section: section ? nameOf(section) : '' });
}

/** What the words need beside the event's own data: names, and moments as the reader writes them. */
function filledIn(
  type: string,
  at: string,
  data: Entry['data'],
  reader: Reader,
): Record<string, unknown> {
  const { language, nameOf, word } = reader;
  const isOfClock = type.startsWith('sla.') || type.startsWith('extension.');
  const entries = Object.entries(data).map(([key, value]): [string, unknown][] => {
    if (isOfClock && MOMENTS.includes(key)) {
      return [[key, writeDue(String(value), language, new Date(at))]];
    }
    if (PLACES.includes(key) && value && !isOfClock) return [[key, nameOf(String(value))]];
    if (key === 'sections' && Array.isArray(value)) {
      return [
        [key, value.map((code) => nameOf(String(code))).join(language === 'zh' ? '、' : ', ')],
      ];
    }
    if (key === 'clock') return [['clockName', clockNameOf(String(value), reader)]];
    if (key === 'cause') return [['causeName', word(`cause_${String(value)}`)]];
    return [];
  });
  return Object.fromEntries(entries.flat());
}

const MOMENTS = ['from', 'to', 'dueAt'];
const PLACES = ['lead', 'from', 'to', 'section'];
