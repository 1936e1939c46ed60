import { passwordFault } from './password-strength';

describe('a password', () => {
  it.each([
    ['short', 'k7#vQ2m!xZ', /至少要 12/],
    ['short in rare characters', '𠮷'.repeat(11), /至少要 12/],
    ['longer than the sign-in page takes', 'correct horse '.repeat(15), /最多 200/],
    ['a common word and the year', 'Password2026', /太容易猜到/],
    ['the account twice', 'delivery-wang-Delivery-Wang', /太容易猜到/],
    ["the demo's", 'huiyin-demo-1234', /太容易猜到/],
    ['one key', 'aaaaaaaaaaaaaaaa', /太容易猜到/],
    ['a run over the keyboard', '123456789012345', /太容易猜到/],
  ])('that is %s is refused', (_what, password, why) => {
    expect(passwordFault(password, 'delivery-wang')).toMatch(why);
  });

  it.each(['郵差先生每天騎車經過四條街', 'battery-staple-horse', 'k7#vQ2m!xZ9&'])(
    '%s may be used',
    (password) => expect(passwordFault(password, 'delivery-wang')).toBeUndefined(),
  );
});
