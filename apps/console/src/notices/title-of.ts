import type { Notices } from '../api/model';
import type { Words } from '../words/zh';

type Entry = Notices['items'][number];
type Translate = (key: keyof Words & string, values?: Record<string, unknown>) => string;

/** The kinds there are words for, beside those about deadlines. */
const KINDS = [
  ...(['assigned', 'sent_back', 'approved', 'recalled', 'supplement', 'consulted'] as const),
  ...(['findings', 'extension_approved', 'extension_refused', 'mention'] as const),
  ...(['supplement_received', 'case_reopened', 'answer_unsatisfying'] as const),
];

/** What a notice is about, in one line; who did it where a colleague did. */
export function titleOf({ kind, items }: Entry, t: Translate): string {
  if (kind === 'alert') return t('noticeCases', { n: items.length });
  const known = KINDS.find((one) => one === kind);
  if (!known) return t('noticeOther');
  const by = items[0]?.by;
  return by ? t('noticeBy', { by, what: t(`notice_${known}`) }) : t(`notice_${known}`);
}
