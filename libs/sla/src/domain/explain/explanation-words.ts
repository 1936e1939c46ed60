import type { RescheduleCause } from '#case';
import type { RungPlace } from '../policy/duration.js';
import type { RecipientRole, Target, TargetName } from '../policy/policy.js';
import type { DayWhy } from './count-days.js';
import type { ExplainedExtension, StartedBy, Verdict } from './explanation.js';
import type { Language } from './write-moments.js';

/** The words of an explanation in one language. */
export interface ExplanationWords {
  readonly clocks: Readonly<Record<TargetName, string>>;
  readonly units: Readonly<Record<Target['unit'], (n: number) => string>>;
  readonly from: Readonly<Record<Target['from'], string>>;
  readonly started: Readonly<Record<StartedBy, string>>;
  readonly why: Readonly<Record<DayWhy, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly outcomes: Readonly<Record<ExplainedExtension['outcome'], string>>;
  readonly causes: Readonly<Record<RescheduleCause, string>>;
  readonly roles: Readonly<Record<RecipientRole, string>>;
  readonly place: (place: RungPlace) => string;
  readonly channels: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
}

const count = (n: number, one: string) => `${n} ${one}${Math.abs(n) === 1 ? '' : 's'}`;

const minutesZh = (n: number) => (n % 60 === 0 ? `${n / 60} 個工作小時` : `${n} 個工作分鐘`);
const minutesEn = (n: number) =>
  n % 60 === 0 ? count(n / 60, 'working hour') : count(n, 'working minute');

const zh: ExplanationWords = {
  clocks: {
    ...{ accepted: '收案', first_answer: '首次回應', reply: '回復' },
    ...{ findings: '協辦查復', return: '退分' },
  },
  units: {
    workingDays: (n) => `${n} 個工作天`,
    calendarDays: (n) => `${n} 個日曆天`,
    workingMinutes: minutesZh,
  },
  from: { next_day: '自次日起算', at_once: '立即起算' },
  started: {
    ...{ receipt: '收件', earlier_receipt: '併案，自最早收件日起算' },
    ...{ assignment: '分到科室', consultation: '請科室協辦', reopening: '重啟案件' },
  },
  why: {
    ...{ working: '工作日', weekend: '週末', day_off: '放假日', make_up: '補行上班日' },
    ...{ override: '停班或調整', first_day: '起算當日不計', unknown_year: '行事曆尚無此年度' },
  },
  verdicts: {
    ...{ running: '計時中', overdue: '已逾期，尚未完成', paused: '暫停中，等候客戶補充' },
    ...{ met: '如期完成', met_late: '逾期完成', moot: '不再要求' },
  },
  outcomes: { pending: '尚未決定', approved: '核准', refused: '不同意' },
  causes: {
    ...{ urgency: '改列急件', resume: '補充期間加回', extension: '展期' },
    ...{ merge: '併案', calendar: '行事曆異動', reopening: '重啟案件' },
  },
  roles: { handler: '承辦人', supervisor: '科室主管', dispatcher: '分文人員', head: '經理' },
  place: (place) => {
    if ('share' in place) return `時間過了 ${Math.round(place.share * 100)}%`;
    if (place.amount === 0) return '到期時';
    return `到期${place.amount < 0 ? '前' : '後'} ${zh.units[place.unit](Math.abs(place.amount))}`;
  },
  channels: {
    ...{ manager_mailbox: '經理信箱', opinion_box: '意見箱', call_center: '客服中心會辦單' },
    ...{ counter: '臨櫃', phone: '電話', fax: '傳真', letter: '書面', email: '電子郵件' },
  },
  kinds: { inquiry: '諮詢', suggestion: '建議', complaint: '申訴', report: '檢舉' },
};

const en: ExplanationWords = {
  clocks: {
    ...{ accepted: 'Acceptance', first_answer: 'First answer', reply: 'Reply' },
    ...{ findings: 'Findings', return: 'Return' },
  },
  units: {
    workingDays: (n) => count(n, 'working day'),
    calendarDays: (n) => count(n, 'calendar day'),
    workingMinutes: minutesEn,
  },
  from: { next_day: 'counted from the next day', at_once: 'counted at once' },
  started: {
    ...{ receipt: 'receipt', earlier_receipt: 'the first receipt of the merged cases' },
    ...{ assignment: 'given to the section', consultation: 'the section was asked' },
    reopening: 'the case was reopened',
  },
  why: {
    ...{ working: 'working day', weekend: 'weekend', day_off: 'day off' },
    ...{ make_up: 'make-up working day', override: 'closed or changed' },
    ...{ first_day: 'the day it began', unknown_year: 'the calendar has no such year yet' },
  },
  verdicts: {
    ...{ running: 'running', overdue: 'overdue and not done' },
    ...{ paused: 'standing still, waiting for the customer' },
    ...{ met: 'done in time', met_late: 'done late', moot: 'no longer asked for' },
  },
  outcomes: { pending: 'not decided yet', approved: 'approved', refused: 'refused' },
  causes: {
    ...{ urgency: 'found urgent', resume: 'waiting time given back', extension: 'extension' },
    ...{ merge: 'merged', calendar: 'change of the calendar', reopening: 'reopened' },
  },
  roles: {
    ...{ handler: 'handler', supervisor: 'chief of the section' },
    ...{ dispatcher: 'dispatcher', head: 'head of the office' },
  },
  place: (place) => {
    if ('share' in place) return `after ${Math.round(place.share * 100)}% of the time`;
    if (place.amount === 0) return 'at the deadline';
    const length = en.units[place.unit](Math.abs(place.amount));
    return `${length} ${place.amount < 0 ? 'before' : 'after'} the deadline`;
  },
  channels: {
    ...{ manager_mailbox: "manager's mailbox", opinion_box: 'opinion box' },
    ...{ call_center: 'call-centre slip', counter: 'counter', phone: 'telephone' },
    ...{ fax: 'fax', letter: 'letter', email: 'e-mail' },
  },
  kinds: {
    ...{ inquiry: 'inquiry', suggestion: 'suggestion', complaint: 'complaint', report: 'report' },
  },
};

/** The words of an explanation, in both languages. */
export const EXPLANATION_WORDS: Readonly<Record<Language, ExplanationWords>> = { zh, en };
