import { findingOf } from './finding';

const row = (section: string, breached: number) => ({
  ...{
    section,
    breached,
    open: 9,
    dueToday: 0,
    dueNextWorkingDay: 0,
    paused: 0,
    awaitingApproval: 0,
  },
});
const board = (...sections: ReturnType<typeof row>[]) => ({
  sections,
  total: {
    ...row(
      '',
      sections.reduce((n, { breached }) => n + breached, 0),
    ),
  },
});

it.each([
  [board(row('MAILS', 0), row('TECH', 0)), { words: 'boardNone', n: 0, share: 0 }],
  [
    board(row('MAILS', 1), row('TECH', 3)),
    { words: 'boardWorst', section: 'TECH', n: 3, share: 75 },
  ],
  [
    board(row('MAILS', 0), row('TECH', 3)),
    { words: 'boardAll', section: 'TECH', n: 3, share: 100 },
  ],
])('the finding of %j', (given, finding) => {
  expect(findingOf(given)).toEqual(finding);
});
