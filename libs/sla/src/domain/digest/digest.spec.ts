import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCalendar } from '../../calendar-file.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { digestOf, isEmpty, type OpenCase } from './digest.js';
import { digestMail } from './digest-mail.js';

const calendar = new WorkingCalendar(
  readCalendar(JSON.parse(readFileSync(path.resolve('config/calendar.json'), 'utf8'))),
);
const taipei = (moment: string) => new Date(`${moment}+08:00`);
/** A Friday, when work begins. */
const AT = taipei('2026-11-27T08:30:00');

const aCase = (caseNo: string, due: string, given: Partial<OpenCase> = {}): OpenCase => ({
  ...{ caseNo, channel: 'manager_mailbox', kind: 'complaint', lead: 'DELIVERY', handler: '王投遞' },
  ...{ dueAt: taipei(due), pausedAt: null, awaitingFindings: [] },
  ...given,
});
const paused = { pausedAt: taipei('2026-11-20T10:00:00') };
const CASES = [
  aCase('115-000001', '2026-11-30T17:30:00'),
  aCase('115-000002', '2026-11-27T17:30:00'),
  aCase('115-000003', '2026-11-26T17:30:00'),
  aCase('115-000004', '2026-11-20T17:30:00'),
  aCase('115-000005', '2026-12-01T17:30:00'),
  aCase('115-000006', '2026-11-24T17:30:00', paused),
  aCase('115-000007', '2026-12-02T17:30:00', { awaitingFindings: ['MAILS'] }),
  aCase('115-000008', '2026-11-27T17:30:00', { awaitingFindings: ['MAILS'] }),
];
const nameOf = (section: string) => (section === 'MAILS' ? '郵務科' : section);
const heading = { name: '郵件投遞科', publicUrl: 'https://post.example', isSealed: false, nameOf };

describe('the daily list', () => {
  it('has each case once, where it presses most', () => {
    const { overdue, today, next, paused, awaiting } = digestOf(CASES, calendar, AT);
    expect(overdue.map(({ caseNo, days }) => [caseNo, days])).toEqual([
      ['115-000004', 5],
      ['115-000003', 1],
    ]);
    const numbers = (list: readonly OpenCase[]) => list.map(({ caseNo }) => caseNo);
    expect(numbers(today)).toEqual(['115-000002', '115-000008']);
    // The next working day is Monday.
    expect(numbers(next)).toEqual(['115-000001']);
    expect(numbers(paused)).toEqual(['115-000006']);
    expect(numbers(awaiting)).toEqual(['115-000007']);
  });

  it('is empty where nothing presses', () => {
    expect(isEmpty(digestOf([], calendar, AT))).toBe(true);
    expect(isEmpty(digestOf([aCase('1', '2026-12-09T17:30:00')], calendar, AT))).toBe(true);
    expect(isEmpty(digestOf(CASES, calendar, AT))).toBe(false);
  });

  it('is still a list on the last day the calendar knows', () => {
    const last = taipei('2027-12-31T08:30:00');
    const { today, next } = digestOf([aCase('1', '2027-12-31T17:30:00')], calendar, last);
    expect([today.length, next.length]).toEqual([1, 0]);
  });

  it('says by how much, until when, since when, and of whom', () => {
    const { subject, text } = digestMail(digestOf(CASES, calendar, AT), heading);
    expect(subject).toBe(
      '稽催 115/11/27（五） 郵件投遞科：逾期 2 件，今日到期 2 件 (2 overdue, 2 due today)',
    );
    expect(text).toContain('■ 已逾期 Overdue（2）\n115-000004　經理信箱・申訴');
    expect(text).toContain('逾 5 工作天 (working days)，期限 due 115/11/20（五）17:30');
    expect(text).toContain('自 since 115/11/20（五）');
    expect(text).toContain('待 from 郵務科，期限 due 115/12/2（三）17:30');
    expect(text).toContain('https://post.example/console/cases/115-000004');
    expect(text).toContain('王投遞');
    expect(text).not.toContain('115-000005');
  });

  it('says in the list of the whole office whose a case is', () => {
    const sectionOf = () => '郵件投遞科';
    const { text } = digestMail(digestOf(CASES, calendar, AT), { ...heading, sectionOf });
    expect(text).toContain('郵件投遞科 王投遞');
  });

  it('has nothing of sealed cases but their numbers', () => {
    const { text } = digestMail(digestOf(CASES, calendar, AT), { ...heading, isSealed: true });
    expect(text).toContain('\n115-000004\n');
    expect(text).not.toMatch(/申訴|王投遞|MAILS|console\/cases/);
  });

  it('stays readable: what is beyond fifty is counted', () => {
    const many = Array.from({ length: 80 }, (_, n) => aCase(`115-${n}`, '2026-11-27T17:30:00'));
    const { text } = digestMail(digestOf(many, calendar, AT), heading);
    expect(text).toContain('今日到期 Due today（80）');
    expect(text).toContain('另有 30 件');
  });
});
