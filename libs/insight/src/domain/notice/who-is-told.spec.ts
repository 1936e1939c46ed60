import type { Staff } from '#case';
import { mentionedIn, type NoticeFact, whoIsTold } from './who-is-told.js';

const person = (account: string, role: Staff['role'], section: Staff['section']): Staff => ({
  ...{ id: account, account, name: account, role, section },
});
const STAFF = [
  person('delivery', 'handler', 'DELIVERY'),
  person('delivery-chief', 'supervisor', 'DELIVERY'),
  person('mails', 'handler', 'MAILS'),
  person('mails-chief', 'supervisor', 'MAILS'),
  person('dispatcher', 'dispatcher', null),
  person('ethics', 'ethics', 'ETHICS'),
  person('admin', 'admin', null),
];
const fact = (type: string, over: Partial<NoticeFact> = {}): NoticeFact => ({
  ...{ no: '1', type, at: '2026-11-27T01:00:00Z', data: {}, caseNo: '115-000001' },
  ...{ lead: 'DELIVERY', consulted: [], status: 'in_progress', handlerId: 'delivery' },
  ...{ actorId: 'delivery-chief', actorName: 'delivery-chief' },
  ...over,
});
const told = (one: NoticeFact) =>
  whoIsTold(one, STAFF).map(({ staffId, kind }) => `${staffId} ${kind}`);

describe('who is told', () => {
  it.each([
    ['case.assigned', { data: { handlerId: 'delivery' } }, ['delivery assigned']],
    ['reply.sent_back', {}, ['delivery sent_back']],
    ['case.handed_over', { data: { handlerId: 'delivery' } }, ['delivery assigned']],
    ['case.handed_back', { handlerId: null }, []],
    ['reply.approved', {}, ['delivery approved']],
    ['reply.recalled', {}, ['delivery recalled']],
    ['case.resumed', {}, ['delivery supplement']],
    ['case.resumed', { actorId: null }, []],
    ['case.findings_given', { actorId: 'mails' }, ['delivery findings']],
    ['extension.approved', {}, ['delivery extension_approved']],
    ['extension.refused', {}, ['delivery extension_refused']],
    [
      'case.consulted',
      { data: { sections: ['MAILS'] }, consulted: ['MAILS'], actorId: 'delivery' },
      ['mails consulted', 'mails-chief consulted'],
    ],
    [
      'case.noted',
      { data: { text: '請 @delivery 與 @dispatcher 看一下' } },
      ['delivery mention', 'dispatcher mention'],
    ],
    ['reply.drafted', {}, []],
    ['case.closed', {}, []],
  ] as [string, Partial<NoticeFact>, string[]][])('of %s %j', (type, over, expected) => {
    expect(told(fact(type, over))).toEqual(expected);
  });

  it('is never whoever did it', () => {
    expect(told(fact('case.resumed', { actorId: 'delivery' }))).toEqual([]);
    expect(told(fact('case.assigned', { data: { handlerId: 'delivery-chief' } }))).toEqual([]);
  });

  it('is nobody who may not read the case', () => {
    const text = '@mails @admin @delivery @ethics';
    expect(told(fact('case.noted', { data: { text } }))).toEqual(['delivery mention']);
    expect(told(fact('case.noted', { data: { text }, lead: 'ETHICS' }))).toEqual([
      'ethics mention',
    ]);
  });

  it.each([
    ['@delivery', ['delivery']],
    ['請@delivery-chief，與 @mails。', ['delivery-chief', 'mails']],
    ['@mary.lin.', ['mary.lin']],
    ['someone@post.example', []],
    ['@@delivery @', []],
  ])('finds the names in %j', (text, accounts) => {
    expect(mentionedIn(text)).toEqual(accounts);
  });
});
