import { CASE_KINDS, type CaseKind, type Channel } from '#case';

type Words = readonly [zh: string, en: string];

const KINDS: Readonly<Record<CaseKind, Words>> = {
  inquiry: ['諮詢', 'inquiry'],
  suggestion: ['建議', 'suggestion'],
  complaint: ['申訴', 'complaint'],
  report: ['檢舉', 'report'],
};
const CHANNEL_WORDS: Readonly<Record<Channel, Words>> = {
  manager_mailbox: ['經理信箱', 'manager’s mailbox'],
  opinion_box: ['意見箱', 'opinion box'],
  call_center: ['會辦單', 'call-centre slip'],
  counter: ['臨櫃', 'counter'],
  phone: ['電話', 'phone'],
  fax: ['傳真', 'fax'],
  letter: ['書面', 'letter'],
  email: ['電子郵件', 'e-mail'],
};
const CLOCKS: Readonly<Record<string, Words>> = {
  reply: ['回復客戶', 'reply to the customer'],
  accepted: ['收案承辦', 'accept the case'],
  first_answer: ['首次回應', 'first answer'],
  return: ['退回改分', 'return to the dispatcher'],
};
const FINDINGS: Words = ['協辦查復', 'give findings'];

const both = ([zh, en]: Words): string => `${zh} ${en}`;

/** How a case came in and what it is, in both languages; nothing the customer wrote. */
export function sortOf({ channel, kind }: { channel: string; kind: string }): string {
  const way = (CHANNEL_WORDS as Record<string, Words>)[channel] ?? [channel, channel];
  const what = CASE_KINDS.some((known) => known === kind) ? KINDS[kind as CaseKind] : [kind, kind];
  return `${way[0]}・${what[0]} ${way[1]}, ${what[1]}`;
}

/** What a clock runs for, in both languages. */
export const dutyOf = (clock: string): string =>
  both(clock.startsWith('findings:') ? FINDINGS : (CLOCKS[clock.split(':')[0]] ?? [clock, clock]));
