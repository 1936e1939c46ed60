import type { Case } from '#case';
import { rungEffect, type Told } from './rung-effect.js';

const due = new Date('2026-11-26T09:30:00Z');
const at = new Date('2026-11-26T09:30:02Z');
const open = { id: 'case-1', caseNo: '115-000001', status: 'in_progress', dueAt: due } as Case;
const told: Told = [
  { mailId: 'm1', to: { name: '林主管', email: 'chief@office.example' } },
  { mailId: 'm2', to: { name: '陳主管', email: 'deputy@office.example' } },
];
const rung = (kind: string) => ({ timerId: 't1', epoch: 2, kind });
const effect = (kind: string, c: Partial<Case> = {}) =>
  rungEffect(rung(kind), { ...open, ...c }, at, told, 'https://x.example');

describe('what a rung of the deadline does', () => {
  it.each([
    ['warning', 'sla.warned', { warnedAt: at }, 'sla_warning', '即將到期'],
    ['breach', 'sla.breached', { breachedAt: at }, 'sla_breach', '已超過限辦日期'],
  ])('a %s marks the case and tells each person once', (kind, type, set, mailKind, words) => {
    const change = effect(kind);
    // Nothing but the mark: neither state, nor section, nor version moves, and the clock runs on.
    expect(change.set).toEqual(set);
    expect([change.newVersion, change.stopClock]).toEqual([undefined, undefined]);
    expect(change.fires).toEqual({ timerId: 't1', epoch: 2 });
    expect(change.events).toMatchObject([{ type, at, data: { dueAt: due.toISOString() } }]);
    expect(change.mails?.map((mail) => [mail.kind, mail.to, mail.dedupeKey])).toEqual([
      [mailKind, 'chief@office.example', `${kind}-case-1-2-chief@office.example`],
      [mailKind, 'deputy@office.example', `${kind}-case-1-2-deputy@office.example`],
    ]);
    const [mail] = change.mails ?? [];
    expect(mail.subject).toContain(words);
    expect(mail.text).toContain('115年11月26日');
    expect(mail.text).toContain('https://x.example/console/cases/115-000001');
  });

  const before = new Date(due.getTime() - 1);
  const after = new Date(due.getTime() + 1);
  it.each([
    ['a warning after the answer', 'warning', { repliedAt: before }, []],
    ['a warning after a late answer', 'warning', { repliedAt: after }, []],
    ['a breach after an answer in time', 'breach', { repliedAt: due }, []],
    ['a breach after a late answer', 'breach', { repliedAt: after }, ['sla.breached']],
    ['a breach after declining in time', 'breach', { closedAt: before }, []],
    ['a breach after declining late', 'breach', { closedAt: after }, ['sla.breached']],
    [
      'a breach, answered in time, closed late',
      'breach',
      { repliedAt: before, closedAt: after },
      [],
    ],
  ])('%s', (_what, kind, c, types) => {
    const change = effect(kind, c);
    expect(change.events.map(({ type }) => type)).toEqual(types);
    expect(change.mails ?? []).toEqual([]);
    // The timer is used up either way: no sweep finds it again.
    expect(change.fires).toEqual({ timerId: 't1', epoch: 2 });
  });
});
