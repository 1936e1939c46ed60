import { initialsOf } from './row-presence';

it.each([
  ['王小明', '小明'],
  ['歐陽小明', '小明'],
  ['明', '明'],
  ['Mary Lin', 'ML'],
  ['delivery', 'de'],
  ['delivery-chief', 'dc'],
])('%s is written %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
