import { alertMail } from './alert-mail.js';
import { lettersOf } from './letters.js';
import { deskOf, isLive, type LiveAlert } from './waiting-alert.js';

const AT = new Date('2026-11-26T09:31:00Z');
const DUE = new Date('2026-11-26T09:30:00Z');
const LATER = new Date('2026-11-27T09:30:00Z');
const URL = 'https://mailbox.post.example';
const wang = { id: 'wang', email: 'wang@post.example' };
const chang = { id: 'chang', email: 'chang@post.example' };

const anAlert = (given: Partial<LiveAlert> = {}): LiveAlert => ({
  ...{ id: 'a1', clock: 'reply', rung: 'breach', firedFor: DUE, dueAt: DUE, state: 'running' },
  ...{ recipients: ['handler'], channels: ['mail', 'console'] },
  ...{ caseNo: '115-000123', channel: 'call_center', kind: 'complaint' },
  ...{ lead: 'DELIVERY', handlerId: 'wang', policy: '114-2' },
  ...given,
});

describe('whether there is still something to be told', () => {
  it.each([
    ['the clock runs', {}, true],
    ['it was answered meanwhile', { state: 'met' }, false],
    ['it came to nothing', { state: 'moot' }, false],
    ['the customer is being waited for', { state: 'paused' }, false],
    ['more time was granted', { dueAt: LATER }, false],
    ['the deadline moved to earlier', { firedFor: LATER }, true],
    ['the clock is gone', { state: null, dueAt: null }, false],
  ] as [string, object, boolean][])('%s', (_why, given, expected) => {
    expect(isLive({ ...anAlert(), ...given })).toBe(expected);
  });
});

describe('at whose desk a deadline lies', () => {
  it.each([
    [{}, { section: 'DELIVERY', handlerId: 'wang' }],
    [{ clock: 'findings:MAILS' }, { section: 'MAILS', handlerId: null }],
    [
      { lead: 'TRIAGE', handlerId: null },
      { section: null, handlerId: null },
    ],
    [
      { lead: 'ETHICS', clock: 'findings:MAILS' },
      { section: 'ETHICS', handlerId: 'wang' },
    ],
  ])('%j', (given, expected) => {
    expect(deskOf(anAlert(given))).toEqual(expected);
  });
});

describe('what is told to one person', () => {
  it('is one letter, most pressing first, whatever came due together', () => {
    const [second, first, other] = [
      anAlert({ id: 'a1', caseNo: '115-000002', dueAt: LATER }),
      anAlert({ id: 'a2', caseNo: '115-000001' }),
      anAlert({ id: 'a3', caseNo: '115-000003' }),
    ];
    const letters = lettersOf([
      [second, [wang]],
      [first, [wang, chang]],
      [other, [chang]],
    ]);
    expect(letters.map(({ person, mailed }) => [person.id, mailed.map((m) => m.caseNo)])).toEqual([
      ['wang', ['115-000001', '115-000002']],
      ['chang', ['115-000001', '115-000003']],
    ]);
  });

  it('is one line for several rungs of one clock, and one for each clock', () => {
    const warning = anAlert({ id: 'a1', rung: 'warning' });
    const accepted = anAlert({ id: 'a3', clock: 'accepted' });
    const [letter] = lettersOf([warning, anAlert({ id: 'a2' }), accepted].map((a) => [a, [wang]]));
    expect(letter.noticed.map(({ clock, rung }) => `${clock} ${rung}`)).toEqual([
      'reply breach',
      'accepted breach',
    ]);
  });

  it('goes the way the rung says', () => {
    const [letter] = lettersOf([
      [anAlert({ caseNo: '115-000001', channels: ['mail'] }), [wang]],
      [anAlert({ caseNo: '115-000002', channels: ['console'] }), [wang]],
    ]);
    expect(letter.mailed.map(({ caseNo }) => caseNo)).toEqual(['115-000001']);
    expect(letter.noticed.map(({ caseNo }) => caseNo)).toEqual(['115-000002']);
  });
});

describe('the mail', () => {
  it('says of each case what is due until when, and where to go on', () => {
    const soon = anAlert({ caseNo: '115-000124', clock: 'findings:MAILS', dueAt: LATER });
    const { subject, text } = alertMail([anAlert(), soon], AT, URL);
    expect(subject).toBe('期限提醒 Deadlines：共 2 項，逾期 1 項 1 overdue');
    expect(text.split('\n').slice(2, 11)).toEqual([
      '115-000123　會辦單・申訴 call-centre slip, complaint',
      '　已逾期 overdue：回復客戶 reply to the customer',
      '　期限 due 115/11/26（四）17:30',
      '　https://mailbox.post.example/console/cases/115-000123',
      '',
      '115-000124　會辦單・申訴 call-centre slip, complaint',
      '　將到期 due soon：協辦查復 give findings',
      '　期限 due 115/11/27（五）17:30',
      '　https://mailbox.post.example/console/cases/115-000124',
    ]);
  });

  it('says nothing of a sealed case but its number, once', () => {
    const sealed = ['reply', 'accepted'].map((clock) => anAlert({ lead: 'ETHICS', clock }));
    const [{ mailed }] = lettersOf(sealed.map((one) => [one, [wang]]));
    const { text } = alertMail(mailed, AT, URL);
    expect(text.split('\n').filter((line) => /115|申訴|回復|期限 due/.test(line))).toEqual([
      '115-000123',
    ]);
  });

  it('stays readable: what is beyond a hundred is counted', () => {
    const many = Array.from({ length: 130 }, (_, n) => anAlert({ caseNo: `115-${n}` }));
    const { text } = alertMail(many, AT, URL);
    expect(text).toContain('另有 30 項');
    expect(text.match(/\/console\/cases\//g)).toHaveLength(100);
  });
});
