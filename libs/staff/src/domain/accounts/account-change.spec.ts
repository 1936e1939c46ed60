import fc from 'fast-check';
import { differencesOf, endsSessions, refusalToLoseAdmin } from './account-change.js';

const lin = { name: '林', email: 'l@p.example', role: 'handler', section: 'MAILS', active: true };

describe('a change of an account', () => {
  it.each([
    ['nothing', {}, [], false],
    ['a name', { name: '林小姐' }, ['name'], false],
    ['an address', { email: 'x@p.example' }, ['email'], false],
    ['another role', { role: 'supervisor' }, ['role'], true],
    ['another section', { section: 'EXPRESS' }, ['section'], true],
    ['for the whole office', { role: 'head', section: null }, ['role', 'section'], true],
  ])('of %s is told, and ends sessions where rights change', (_what, change, fields, ends) => {
    const { active: _, ...given } = { ...lin, ...change };
    const found = differencesOf(lin, given);
    expect([Object.keys(found), endsSessions(found)]).toEqual([fields, ends]);
  });
});

describe('the last administrator', () => {
  const admin = { ...lin, role: 'admin', section: null };
  it.each([
    ['is locked', { role: 'admin', active: false }],
    ['becomes something else', { role: 'auditor', active: true }],
  ])('is not lost when one %s, but may be where another is there', (_what, becomes) => {
    expect(refusalToLoseAdmin(admin, becomes, 0)?.code).toBe('last_administrator');
    expect(refusalToLoseAdmin(admin, becomes, 1)).toBeUndefined();
  });

  it('is all that is asked: nobody else is kept, and one who is locked already is none', () => {
    const any = fc.record({ role: fc.constantFrom('admin', 'head'), active: fc.boolean() });
    fc.assert(
      fc.property(any, any, fc.nat(3), (was, becomes, others) => {
        const left = others + (becomes.role === 'admin' && becomes.active ? 1 : 0);
        const before = others + (was.role === 'admin' && was.active ? 1 : 0);
        const refused = refusalToLoseAdmin({ ...lin, ...was }, becomes, others) !== undefined;
        return refused === (before > 0 && left === 0);
      }),
    );
  });
});
