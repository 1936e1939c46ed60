import calendar from '../../../config/calendar.json';
import policies from '../../../config/sla-policies.json';
import { checkCalendar } from './calendar-file.js';
import { checkPolicy, policyId, readPolicy } from './sla-policy-file.js';

const ODD = [
  null,
  undefined,
  [],
  'x',
  3,
  true,
  {},
  { version: 1 },
  { policies: [null], ladders: [] },
];

describe('the policies of the configuration', () => {
  const [urgent, , all] = policies.policies;
  const reply = policies.ladders.reply;

  it('have no faults as shipped', () => {
    expect(checkPolicy(policies)).toEqual([]);
    expect(readPolicy(policies).version).toBe(policies.version);
  });

  it.each([
    ['no version', { version: '' }, /^version: /],
    ['no rule', { policies: [] }, /^policies: /],
    ['no rule for the rest', { policies: [urgent] }, /^policies: .*last/],
    [
      'no promise of an answer',
      { policies: [{ ...all, targets: {} }] },
      /^policies.0.targets: .*reply/,
    ],
    [
      'a limit nobody can read',
      { policies: [{ ...all, targets: { reply: { within: '3 days' } } }] },
      /^policies.0.targets.reply.within: .*must be like/,
    ],
    [
      'no time at all',
      { policies: [{ ...all, targets: { reply: { within: '0 working days' } } }] },
      /^policies.0.targets.reply.within: /,
    ],
    [
      'an unknown channel',
      { policies: [{ ...all, when: { channels: ['pigeon'] } }, all] },
      /^policies.0.when.channels.0: /,
    ],
    ['a misspelt setting', { policies: [{ ...all, wehn: {} }] }, /^policies.0: .*wehn/],
    ['no rung at the deadline', { ladders: { reply: [reply[0]] } }, /^ladders.*deadline/],
    ['a rung twice', { ladders: { reply: [reply[1], reply[1]] } }, /^ladders.reply: .*name/],
    ['nobody to tell', { ladders: { reply: [{ ...reply[1], to: [] }] } }, /^ladders.reply.0.to: /],
    [
      'a rung nowhere',
      { ladders: { reply: [{ ...reply[1], at: 'soon' }] } },
      /^ladders.reply.0.at: .*must be like/,
    ],
    [
      'extensions that shrink',
      {
        extensions: [
          { upToDays: 30, approver: 'head' },
          { upToDays: 14, approver: 'head' },
          { approver: 'head' },
        ],
      },
      /^extensions: .*steps must grow/,
    ],
    [
      'extensions with an end',
      { extensions: [{ upToDays: 14, approver: 'head' }] },
      /^extensions: /,
    ],
  ])('%s', (_name, change, fault) => {
    expect(checkPolicy({ ...policies, ...change }).join('\n')).toMatch(fault);
  });

  it.each(ODD)('%j is refused, not stumbled over', (data) => {
    expect(checkPolicy(data)).not.toEqual([]);
  });

  it('have another name as soon as anything in them is another', () => {
    expect(policyId(policies)).toMatch(/^114-2#[0-9a-f]{8}$/);
    expect(policyId({ ...policies, extensions: [] })).not.toBe(policyId(policies));
  });
});

describe('the working calendar of the configuration', () => {
  const year = (daysOff: string[], makeUpWorkingDays: string[] = []) => ({
    years: { '2026': { daysOff, makeUpWorkingDays } },
  });
  const override = (change: object) => ({
    overrides: [{ day: '2026-07-09', worked: 'none', reason: '颱風', ...change }],
  });
  const hours = (change: object) => ({ workingHours: { ...calendar.workingHours, ...change } });

  it('has no faults as shipped', () => expect(checkCalendar(calendar)).toEqual([]));

  it.each([
    ['no source', { source: '' }, /^source: say who/],
    ['no year', { years: {} }, /^years: .*one year/],
    ['a year that is none', { years: { next: { daysOff: [], makeUpWorkingDays: [] } } }, /^years/],
    ['no day', year(['2026-02-30']), /^years.2026.daysOff.0: is not a day/],
    ['a day of another year', year(['2025-01-01']), /^years.2026: 2025-01-01 is not a day of 2026/],
    ['a day twice', year(['2026-01-01', '2026-01-01']), /^years.2026: 2026-01-01 stands twice/],
    ['a Monday made up', year([], ['2026-01-05']), /^years.2026: 2026-01-05 is not a weekend day/],
    ['hours backwards', hours({ from: '18:00' }), /^workingHours: "from" must be before/],
    ['no hour', hours({ to: '24:00' }), /^workingHours.to: must be HH:MM/],
    [
      'lunch before work',
      hours({ break: { from: '07:00', to: '08:00' } }),
      /^workingHours: the break/,
    ],
    ['an override without a reason', override({ reason: ' ' }), /^overrides.0.reason: say why/],
    [
      'an override of an unknown year',
      override({ day: '2031-07-09' }),
      /^overrides.0: 行事曆沒有 2031 年/,
    ],
    ['half of an unknown half', override({ worked: 'noon' }), /^overrides.0.worked: /],
  ])('%s', (_name, change, fault) => {
    expect(checkCalendar({ ...calendar, ...change }).join('\n')).toMatch(fault);
  });

  it.each(ODD)('%j is refused, not stumbled over', (data) => {
    expect(checkCalendar(data)).not.toEqual([]);
  });
});
