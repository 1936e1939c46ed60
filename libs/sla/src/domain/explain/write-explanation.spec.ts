import { type CaseEvent, CUSTOMER, event, systemActor } from '#case';
import calendarData from '../../../../../config/calendar.json';
import policyData from '../../../../../config/sla-policies.json';
import { readCalendar } from '../../calendar-file.js';
import { readPolicy } from '../../sla-policy-file.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { readClockFacts } from '../clock/clock-facts.js';
import { explain, fittingRule } from './explain.js';
import type { ComparedClock } from './explanation.js';
import { sectionTimes } from './section-times.js';
import { writeExplanation } from './write-explanation.js';
import { writeMinutes } from './write-moments.js';

const calendar = new WorkingCalendar({
  ...readCalendar(calendarData),
  overrides: [{ day: '2026-11-25', worked: 'none', regions: [], reason: '颱風停班' }],
});
const taipei = (text: string): Date => new Date(`2026-${text}:00+08:00`);
const iso = (text: string): string => taipei(text).toISOString();
const SYSTEM = systemActor('test');
const rules = { policy: readPolicy(policyData), calendar, no: 3 };

const received = event('case.received', taipei('11-20T10:00'), CUSTOMER, {
  ...{ channel: 'manager_mailbox', kind: 'complaint', sourceRefNo: null },
  ...{ policy: '114-2#abc', calendar: 1, dueAt: '' },
});
const paused = event('case.supplement_requested', taipei('11-24T10:00'), SYSTEM, {
  ...{ question: '?', told: 'email' },
});
const resumed = event('case.resumed', taipei('11-24T14:30'), SYSTEM, { note: null });
const asked = event('extension.requested', taipei('11-24T15:00'), SYSTEM, {
  ...{ workingDays: 2, from: iso('11-26T17:30'), to: iso('11-30T17:30'), reason: '調閱紀錄' },
  approver: 'supervisor',
});
const approved = event('extension.approved', taipei('11-24T16:00'), SYSTEM, {
  ...{ workingDays: 2, from: iso('11-26T17:30'), to: iso('11-30T17:30'), reason: '調閱紀錄' },
  told: 'email',
});
const refused = event('extension.refused', taipei('11-24T16:00'), SYSTEM, { reason: '先回復' });
const moved = event('sla.rescheduled', taipei('11-24T16:00'), SYSTEM, {
  ...{ clock: 'reply', from: iso('11-26T17:30'), to: iso('11-30T17:30') },
  ...{ cause: 'extension', calendar: 3 },
});
const consulted = event('case.consulted', taipei('11-23T09:00'), SYSTEM, {
  ...{ sections: ['MAILS'], question: '?' },
});

function textOf(events: readonly CaseEvent[], stored: Partial<ComparedClock> = {}): string {
  const now = taipei('11-24T17:00');
  return writeExplanation(
    {
      ...{ caseNo: '115-000001', asOf: now, calendarSource: '行政院人事行政總處' },
      rule: fittingRule(readClockFacts(events), rules),
      clocks: explain(events, rules, now).map((clock) => ({
        ...{ ...clock, agrees: true, stored: null },
        ...stored,
      })),
      sections: sectionTimes(events, calendar, now),
    },
    (code) => ({ zh: `${code}科`, en: `${code} section` }),
  );
}

describe('the explanation as a text', () => {
  it.each<[string, CaseEvent[], string[]]>([
    [
      'the rule and why it fits',
      [received],
      [
        '案件 115-000001 的期限說明',
        '適用規則：一般來信 every other message（版本 114-2#abc）',
        '適用原因：本案為經理信箱、申訴、非急件；此規則適用於其他所有來文。',
        "Why: the case is manager's mailbox, complaint, not urgent; the rule is for every other message.",
        '工作行事曆資料來源：行政院人事行政總處',
      ],
    ],
    [
      'the days, counted or skipped and why',
      [received],
      [
        '【回復期限】',
        '  規定：3 個工作天，自次日起算',
        '  起算：115年11月20日（五） 10:00 收件',
        '    115年11月20日（五）  起算當日不計',
        '    115年11月21日（六）  不計  （週末）',
        '    115年11月23日（一）  第 1 天',
        '    115年11月24日（二）  第 2 天',
        '    115年11月25日（三）  不計  （停班或調整：颱風停班）',
        '    115年11月26日（四）  第 3 天',
        '  期限：115年11月26日（四） 17:30',
        '    Wed 25 Nov 2026  not counted  (closed or changed: 颱風停班)',
        '    Thu 26 Nov 2026  day 3',
        '  Due: Thu 26 Nov 2026 17:30',
      ],
    ],
    [
      'waiting times, extensions and the earlier deadline',
      [received, paused, resumed, asked, approved, moved],
      [
        '  暫停：115年11月24日（二） 10:00 至 115年11月24日（二） 14:30，加回 3 小時 30 分',
        '  展期：115年11月24日（二） 15:00 申請 2 個工作天（調閱紀錄）；115年11月24日（二） 16:00 核准 115年11月26日（四） 17:30 → 115年11月30日（一） 17:30',
        '  先前的期限：115年11月26日（四） 17:30，於 115年11月24日（二） 16:00 改為 115年11月30日（一） 17:30（展期）',
        '展期逐日計算：',
        '    115年12月1日（二）  3 小時 30 分',
        '  期限：115年12月1日（二） 12:00',
        '  Due: Tue 1 Dec 2026 12:00',
      ],
    ],
    [
      'a refused extension with the reason of the refusal as such',
      [received, asked, refused],
      [
        '  展期：115年11月24日（二） 15:00 申請 2 個工作天（調閱紀錄）；115年11月24日（二） 16:00 不同意：先回復',
        '  Extension: Tue 24 Nov 2026 15:00 asked for 2 working days (調閱紀錄); Tue 24 Nov 2026 16:00 refused: 先回復',
      ],
    ],
    [
      'a waiting time that lasts',
      [received, paused],
      [
        '  暫停：115年11月24日（二） 10:00 至 仍在等候，恢復時加回',
        '  結果：暫停中，等候客戶補充',
        '  Result: standing still, waiting for the customer',
      ],
    ],
    [
      'the clock of a section that was asked',
      [received, consulted],
      [
        '【MAILS科 協辦查復期限】',
        '[MAILS section Findings]',
        '  起算：115年11月23日（一） 09:00 請科室協辦',
      ],
    ],
    [
      'who is told when, and who had it',
      [received],
      [
        '  提醒：到期前 1 個工作天，115年11月24日（二） 17:30，通知承辦人：未到',
        '  Alert: 1 working day after the deadline, Fri 27 Nov 2026 17:30, to chief of the section, head of the office: to come',
        '  收件待分文：115年11月20日（五） 10:00 至 現在，工作時間 22 小時',
      ],
    ],
  ])('tells %s', (_name, events, lines) => {
    const text = textOf(events);
    for (const line of lines) expect(text).toContain(line);
  });

  it('is Chinese first, and English without a Chinese sentence after it', () => {
    const text = textOf([received]);
    expect(text.indexOf('期限說明')).toBeLessThan(text.indexOf('How the deadlines'));
  });

  it('says where the stored deadline is another one', () => {
    const stored = {
      startedAt: taipei('11-20T10:00'),
      dueAt: taipei('11-27T17:30'),
      state: 'running' as const,
    };
    expect(textOf([received])).toContain('核對：與系統儲存的相同');
    const text = textOf([received], { agrees: false, stored });
    expect(text).toContain('與系統儲存的不同！儲存的期限是 115年11月27日（五） 17:30');
    expect(text).toContain('NOT as stored! The stored deadline is Fri 27 Nov 2026 17:30');
  });
});

it.each([
  [0, '0 分', '0 min'],
  [59, '59 分', '59 min'],
  [480, '8 小時', '8 h'],
  [485, '8 小時 5 分', '8 h 5 min'],
  [null, '無法計算', 'unknown'],
])('%s minutes are written %s, %s', (minutes, zh, en) => {
  expect([writeMinutes(minutes, 'zh'), writeMinutes(minutes, 'en')]).toEqual([zh, en]);
});
