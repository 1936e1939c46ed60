import { staffFault } from './staff-fault.js';

describe('a new account', () => {
  const good = { account: 'lin.a', role: 'handler', section: 'MAILS' } as const;

  it('is let in when it is whole', () => {
    expect(staffFault(good, 'ten letters')).toBeUndefined();
    expect(
      staffFault({ ...good, role: 'ethics', section: 'ETHICS' }, 'ten letters'),
    ).toBeUndefined();
    expect(staffFault({ ...good, role: 'admin', section: null }, 'ten letters')).toBeUndefined();
  });

  it.each([
    ['a name with a space', { account: 'lin a' }, /小寫英文/],
    ['a handler of no section', { section: null }, /請指定科室/],
    ['a handler in the ethics office', { section: 'ETHICS' }, /請指定科室/],
    ['an ethics officer elsewhere', { role: 'ethics' }, /應為 ETHICS/],
    ['an administrator of a section', { role: 'admin' }, /應為 空白/],
  ] as const)('is refused: %s', (_what, change, words) => {
    expect(staffFault({ ...good, ...change }, 'ten letters')).toMatch(words);
  });

  it('needs a password of ten characters', () => {
    expect(staffFault(good, '九個字的密碼不夠長')).toMatch(/至少 10 字元/);
  });
});
