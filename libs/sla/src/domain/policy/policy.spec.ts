import { isDeadline, isLate, readDuration, readPlace, type RungPlace } from './duration.js';
import { ruleFor, type SlaPolicy } from './policy.js';

describe('lengths of time as an administrator writes them', () => {
  it.each([
    ['3 working days', 'workingDays', 3],
    ['1 working day', 'workingDays', 1],
    ['2 calendar days', 'calendarDays', 2],
    ['4 working hours', 'workingMinutes', 240],
    ['30 working minutes', 'workingMinutes', 30],
    ['-1 working day', 'workingDays', -1],
  ])('%s', (text, unit, amount) => {
    expect(readDuration(text)).toEqual({ unit, amount });
  });

  it.each([
    '',
    '3',
    '3 days',
    '3 Working days',
    '2 calendar hours',
    '1.5 working days',
    ' 3 working days',
    '3 working weeks',
  ])('is not understood: "%s"', (text) =>
    expect([readDuration(text), readPlace(`+${text}`)]).toEqual([undefined, undefined]),
  );

  it.each(['', '0 %', '100 %', '-5 %', '3 working days', 'Deadline', 'half'])(
    'is no place on a ladder: "%s"',
    (text) => expect(readPlace(text)).toBeUndefined(),
  );

  it.each([
    ['deadline', true, true],
    ['50 %', false, false],
    ['99%', false, false],
    ['-1 working day', false, false],
    ['+2 working hours', false, true],
  ])('%s stands where it says', (text, atDeadline, late) => {
    const place = readPlace(text) as RungPlace;
    expect([isDeadline(place), isLate(place)]).toEqual([atDeadline, late]);
  });
});

describe('the rule that holds for a case', () => {
  const rule = (name: string, when: SlaPolicy['policies'][number]['when']) => ({
    ...{ name, when },
    targets: { reply: { unit: 'workingDays' as const, amount: 3, from: 'next_day' as const } },
  });
  const policy: SlaPolicy = {
    version: '1',
    policies: [
      rule('urgent', { urgent: true }),
      rule('slips', { channels: ['call_center'] }),
      rule('calm questions', { kinds: ['inquiry'], urgent: false }),
      rule('all', {}),
    ],
    ladders: {},
    extensions: [],
  };

  it.each([
    ['call_center', 'complaint', true, 'urgent'],
    ['call_center', 'inquiry', false, 'slips'],
    ['counter', 'inquiry', false, 'calm questions'],
    ['counter', 'complaint', false, 'all'],
  ])('%s, %s, urgent: %s → the first that fits: %s', (channel, kind, urgent, name) => {
    expect(ruleFor(policy, { channel, kind, urgent }).name).toBe(name);
  });

  it('is never guessed where none fits', () => {
    const strict = { ...policy, policies: policy.policies.slice(0, 1) };
    const subject = { channel: 'counter', kind: 'inquiry', urgent: false };
    expect(() => ruleFor(strict, subject)).toThrow('no rule for counter');
  });
});
