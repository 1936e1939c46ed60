import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zh } from '../../words/zh';
import { en } from '../../words/en';
import { sayingOf } from './timeline-words';

const nameOf = (code: string) => `<${code}>`;
type Data = Record<string, unknown>;
const filled = (text: string, values: Data = {}): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_hole, name: string) => String(values[name]));
const reader = (language: 'zh' | 'en') => ({
  ...{ language, nameOf },
  word: (key: string, values?: Data) =>
    filled({ zh, en }[language][key as keyof typeof zh], values),
});
const said = (type: string, data: Data, language: 'zh' | 'en' = 'zh') =>
  sayingOf(
    { type, data, at: '2026-11-24T02:00:00.000Z', actor: { by: 'system', name: '', for: null } },
    reader(language),
  );
/** The whole sentence as a reader sees it. */
const sentence = (type: string, data: Data, language: 'zh' | 'en') => {
  const [words, values] = said(type, data, language);
  return filled({ zh, en }[language][words as keyof typeof zh], values);
};

describe('the words of the timeline', () => {
  const source = path.resolve(__dirname, '../../../../../libs/case/src/domain/events.ts');
  const types = [...readFileSync(source, 'utf8').matchAll(/^ {2}'([a-z_.]+)': /gm)].map(
    ([, type]) => type,
  );

  it('know every event that can be said of a case', () => {
    expect(types.length).toBeGreaterThan(15);
    for (const type of types)
      expect([type, Object.keys(zh).includes(`e_${type}`)]).toEqual([type, true]);
  });

  it.each<[string, Record<string, unknown>, string, Record<string, unknown>]>([
    [
      'case.transferred',
      { from: null, to: 'MAILS', reason: 'x' },
      'e_case.transferred',
      { from: null, to: '<MAILS>', reason: 'x' },
    ],
    ['reply.approved', { text: 'x', by: 'email' }, 'e_reply.approved', { text: 'x', by: 'email' }],
    [
      'reply.approved',
      { text: 'x', by: 'other' },
      'e_reply.approved_other',
      { text: 'x', by: 'other' },
    ],
    [
      'case.closed',
      { measures: ['114-1.1.1', '114-1.1.2'], reason: null },
      'e_case.closed',
      { measures: '114-1.1.1, 114-1.1.2' },
    ],
    [
      'case.closed',
      { measures: [], reason: 'x' },
      'e_case.closed_without',
      { measures: [], reason: 'x' },
    ],
  ])('%s %j', (type, data, words, values) => {
    expect(said(type, data)).toEqual([words, values]);
    expect(zh).toHaveProperty([words]);
  });

  const clock = (name: string) => ({ clock: name, rung: 'x', dueAt: '2026-11-26T09:30:00.000Z' });
  const moved = { from: '2026-11-26T09:30:00.000Z', to: '2027-01-04T09:30:00.000Z' };
  it.each<[string, Data, string, string]>([
    [
      'sla.rescheduled',
      { clock: 'reply', ...moved, cause: 'extension', calendar: 1 },
      '回復期限由 11月26日（四）17:30 改為 116年1月4日（一）17:30（展期）',
      'Reply: deadline moved from Thu 26 Nov, 17:30 to Mon 4 Jan 2027, 17:30 (extension)',
    ],
    [
      'sla.rescheduled',
      { clock: 'findings:MAILS', ...moved, cause: 'calendar', calendar: 2 },
      '<MAILS>查復期限由 11月26日（四）17:30 改為 116年1月4日（一）17:30（行事曆異動）',
      'Findings of <MAILS>: deadline moved from Thu 26 Nov, 17:30 to Mon 4 Jan 2027, 17:30 (change of the calendar)',
    ],
    [
      ...(['sla.warned', clock('accepted')] as const),
      ...(['收案期限將至，已提醒', 'Acceptance: deadline near; people were told'] as const),
    ],
    [
      ...(['sla.breached', clock('return')] as const),
      ...(['退分已逾期，已通知', 'Return: deadline missed; people were told'] as const),
    ],
    [
      ...(['sla.escalated', clock('first_answer')] as const),
      ...([
        '首次回應逾期未辦，已再通知',
        'First answer: still overdue; people were told again',
      ] as const),
    ],
    [
      'extension.approved',
      { workingDays: 5, ...moved, reason: 'x', told: 'email' },
      '核准展期 5 個工作天，期限改為 116年1月4日（一）17:30',
      'Extended to Mon 4 Jan 2027, 17:30 (working days: 5)',
    ],
    [
      'extension.requested',
      { workingDays: 5, ...moved, reason: '查證', approver: 'head' },
      '申請展期 5 個工作天：查證',
      'Longer time asked for (working days: 5): 查證',
    ],
    [
      'case.consulted',
      { sections: ['MAILS', 'HR'], question: '？' },
      '請 <MAILS>、<HR> 協辦查復：？',
      '<MAILS>, <HR> asked for findings: ？',
    ],
  ])('%s %j is said in both languages', (type, data, chinese, english) => {
    expect(sentence(type, data, 'zh')).toBe(chinese);
    expect(sentence(type, data, 'en')).toBe(english);
  });

  it.each<[string, Data, string]>([
    [
      'extension.approved',
      { workingDays: 1, ...moved, told: 'other' },
      'e_extension.approved_other',
    ],
    ['case.resumed', { note: null }, 'e_case.resumed'],
    ['case.resumed', { note: '已補' }, 'e_case.resumed_note'],
    ['case.findings_given', { section: 'MAILS', text: 'x' }, 'e_case.findings_given'],
    ['case.merged', { into: '115-000001', intoId: 'x' }, 'e_case.merged'],
  ])('%s %j uses %s and leaves no hole', (type, data, words) => {
    expect(said(type, data)[0]).toBe(words);
    for (const language of ['zh', 'en'] as const) {
      expect(sentence(type, data, language)).not.toMatch(/undefined|null|\{\{/);
    }
  });
});
