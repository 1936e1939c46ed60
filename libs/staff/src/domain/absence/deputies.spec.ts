import { ROLES, type Role, type Section, type Staff } from '#case';
import fc from 'fast-check';
import {
  type Away,
  faultOf,
  mayArrange,
  mayStandInFor,
  standInOf,
  standsInFor,
} from './deputies.js';

const person = (id: string, role: Role, section: Section | null = null): Staff => ({
  ...{ id, account: id, name: id, role, section },
});
const PEOPLE = [
  person('wang', 'handler', 'DELIVERY'),
  person('li', 'handler', 'DELIVERY'),
  person('chief', 'supervisor', 'DELIVERY'),
  person('express', 'handler', 'EXPRESS'),
  person('express-chief', 'supervisor', 'EXPRESS'),
  person('triage', 'dispatcher'),
  person('triage-two', 'dispatcher'),
  person('head', 'head'),
  person('vice', 'deputy_head'),
  person('ethics', 'ethics', 'ETHICS'),
  person('ethics-two', 'ethics', 'ETHICS'),
  person('auditor', 'auditor'),
  person('admin', 'admin'),
];
const byId = new Map(PEOPLE.map((one) => [one.id, one]));
const get = (id: string) => byId.get(id) as Staff;

describe('standing in for somebody', () => {
  it.each([
    ['wang', ['li', 'chief']],
    ['chief', ['wang', 'li', 'vice']],
    ['triage', ['triage-two']],
    ['head', ['vice']],
    ['vice', ['head']],
    ['ethics', ['ethics-two']],
    ['auditor', []],
    ['admin', []],
  ])('%s: %p may, and nobody else', (absent, deputies) => {
    const may = PEOPLE.filter((one) => mayStandInFor(one, get(absent)));
    expect(may.map(({ id }) => id)).toEqual(deputies);
  });

  it('never opens what is sealed, nor another section to somebody of a section', () => {
    const anybody = fc.record({
      id: fc.uuid(),
      role: fc.constantFrom(...ROLES),
      section: fc.constantFrom<Section | null>('MAILS', 'DELIVERY', 'ETHICS', null),
    });
    fc.assert(
      fc.property(anybody, anybody, (deputy, absent) => {
        if (!mayStandInFor(deputy, absent)) return true;
        if ((deputy.role === 'ethics') !== (absent.role === 'ethics')) return false;
        const isOfASection = deputy.role === 'handler' || deputy.role === 'supervisor';
        return !isOfASection || deputy.section === absent.section;
      }),
    );
  });
});

describe('entering that somebody is away', () => {
  it.each([
    ['wang', ['wang', 'chief', 'admin']],
    ['chief', ['chief', 'head', 'vice', 'admin']],
    ['triage', ['triage', 'head', 'vice', 'admin']],
    ['head', ['head', 'admin']],
    ['ethics', ['ethics', 'admin']],
  ])('for %s is a matter of %p', (absent, who) => {
    const may = PEOPLE.filter((one) => mayArrange(one, get(absent)));
    expect(may.map(({ id }) => id)).toEqual(who);
  });

  const away = (staffId: string, deputyId: string, from: string, to = from): Away => ({
    ...{ staffId, deputyId, from: `2026-12-${from}`, to: `2026-12-${to}` },
  });
  it.each([
    ['free days', away('wang', 'li', '10', '12'), undefined],
    ['the day before', away('wang', 'li', '01', '06'), undefined],
    ['the first of the days', away('wang', 'li', '05', '07'), 'absence_overlaps'],
    ['a day in their midst', away('wang', 'li', '08'), 'absence_overlaps'],
    ['days of a deputy who is away then', away('li', 'wang', '09', '11'), 'deputy_absent'],
    ['days of another deputy', away('li', 'chief', '09', '11'), undefined],
  ])('%s', (_what, given, fault) => {
    expect(faultOf(given, [away('wang', 'li', '07', '09')])).toBe(fault);
  });
});

describe('who stands in today', () => {
  const today = (...pairs: [string, string][]): Away[] =>
    pairs.map(([staffId, deputyId]) => ({
      ...{ staffId, deputyId, from: '2026-12-01', to: '2026-12-01' },
    }));
  const of = (absent: string, away: Away[]) => standInOf(absent, away, byId)?.id;

  it.each([
    ['the deputy', 'wang', today(['wang', 'li']), 'li'],
    ['nobody where nobody is away', 'wang', today(), undefined],
    ['the deputy of a deputy who is away', 'wang', today(['wang', 'li'], ['li', 'chief']), 'chief'],
    ['the vice of the chief of a handler', 'chief', today(['chief', 'vice']), 'vice'],
    [
      'nobody where the next one may not',
      'wang',
      today(['wang', 'chief'], ['chief', 'vice']),
      undefined,
    ],
    ['nobody in a ring', 'wang', today(['wang', 'li'], ['li', 'wang']), undefined],
    ['nobody where the deputy has left', 'wang', today(['wang', 'gone']), undefined],
    ['nobody who works elsewhere by now', 'wang', today(['wang', 'express']), undefined],
  ])('is %s', (_what, absent, away, deputy) => expect(of(absent, away)).toBe(deputy));

  it('is told from both ends alike, and is never somebody who is away', () => {
    const ids = PEOPLE.map(({ id }) => id);
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    const pairs = fc.uniqueArray(pair, { selector: ([absent]) => absent, maxLength: 8 });
    fc.assert(
      fc.property(pairs, (given) => {
        const away = today(...given);
        for (const { staffId } of away) {
          const deputy = of(staffId, away);
          if (deputy === undefined) continue;
          expect(away.map((one) => one.staffId)).not.toContain(deputy);
          expect(standsInFor(deputy, away, byId).map(({ id }) => id)).toContain(staffId);
        }
      }),
    );
  });
});
