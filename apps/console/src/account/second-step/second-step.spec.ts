import { inGroups } from './second-step';

it.each([
  ['', ''],
  ['ABCD', 'ABCD'],
  ['ABCDEFGH', 'ABCD EFGH'],
  ['ABCDEFGHI', 'ABCD EFGH I'],
])('%s is written %s', (secret, written) => expect(inGroups(secret)).toBe(written));
