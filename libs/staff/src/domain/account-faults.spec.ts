import { accountFaults } from './account-faults';

const wang = {
  account: 'delivery-wang',
  name: '王投遞',
  role: 'handler',
  section: 'DELIVERY',
  email: 'wang@post.example',
};
const faultsOf = (change: Partial<typeof wang> | { section: null }) =>
  accountFaults({ ...wang, ...change }).map(({ path }) => path);

describe('an account', () => {
  it.each([
    ['a handler of a section', {}],
    ['a rare character in the name', { name: '𠮷田' }],
    ['somebody for the whole office', { role: 'dispatcher', section: null }],
    ['the ethics office', { role: 'ethics', section: 'ETHICS' }],
  ])('may be %s', (_what, change) => expect(faultsOf(change)).toEqual([]));

  it.each([
    ['an account with blanks', { account: 'wang xiao' }, ['account']],
    ['an account in capitals', { account: 'Wang' }, ['account']],
    ['no name', { name: ' ' }, ['name']],
    ['a name with a line break', { name: '王\n投遞' }, ['name']],
    ['a role nobody has', { role: 'boss' }, ['role']],
    ['a section that is not ours', { section: 'PARCELS' }, ['section']],
    ['a handler without a section', { section: null }, ['section']],
    ['an administrator with a section', { role: 'admin' }, ['section']],
    ['the ethics office elsewhere', { role: 'ethics' }, ['section']],
    ['a handler in the ethics office', { section: 'ETHICS' }, ['section']],
    ['no address', { email: 'wang' }, ['email']],
    ['two addresses', { email: 'a@b.example,c@d.example' }, ['email']],
    ['everything wrong', { account: '', name: '', email: '' }, ['account', 'name', 'email']],
  ])('is refused with %s', (_what, change, paths) => expect(faultsOf(change)).toEqual(paths));
});
