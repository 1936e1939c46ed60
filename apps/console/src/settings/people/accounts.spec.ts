import { sectionFor } from './accounts';

describe('the section that goes with a role', () => {
  it.each([
    ['handler', 'MAILS', 'MAILS'],
    ['supervisor', '', null],
    ['ethics', 'MAILS', 'ETHICS'],
    ['admin', 'MAILS', null],
    ['dispatcher', '', null],
  ])('%s, with %p chosen: %p', (role, chosen, section) => {
    expect(sectionFor(role, chosen)).toBe(section);
  });
});
