import { inOrder } from './in-order';

const person = (name: string, role: string, open: number, isAway = false) => ({
  ...{ name, role, open },
  away: isAway ? { until: '2026-12-01', deputy: null } : null,
});

it('puts first who is there and has least in hand, and the chief after the handlers', () => {
  const people = [
    person('away', 'handler', 0, true),
    person('chief', 'supervisor', 0),
    person('busy', 'handler', 9),
    person('free', 'handler', 1),
  ];
  expect(inOrder(people).map(({ name }) => name)).toEqual(['free', 'busy', 'chief', 'away']);
});
