import { bySection, comparisonFinding, onTimeShare, satisfactionFinding } from './findings';

const row = (section: string, onTime: number, late: number) => ({
  ...{ section, onTime, late, open: 3, breached: 1, meanDays: null, returned: 0 },
});

describe('the comparison of sections', () => {
  it.each([
    [[row('MAILS', 0, 0)], 'compareNone', {}],
    [[row('MAILS', 3, 0), row('TECH', 1, 0)], 'compareAll', { n: 4 }],
    [
      [row('MAILS', 9, 1), row('TECH', 1, 1), row('HR', 0, 0)],
      'compareWorst',
      { section: 'TECH', share: 50, all: 83 },
    ],
  ])('of %j says %s', (rows, words, values) => {
    expect(comparisonFinding(rows)).toEqual({ words, values });
  });

  it('knows no share where nothing was answered', () => {
    expect(onTimeShare({ onTime: 0, late: 0 })).toBeNull();
  });
});

const rated = (section: string, n: number, satisfied: number | null, solved = satisfied) => ({
  ...{ section, month: '2026-10', rated: n, satisfied, solved },
});

describe('the ratings of customers', () => {
  it('leave months with too few out of every share, but not out of the number of ratings', () => {
    const rows = bySection([rated('MAILS', 10, 8, 5), rated('MAILS', 3, null)]);
    expect(rows).toEqual([{ section: 'MAILS', told: 10, rated: 13, satisfied: 8, solved: 5 }]);
    expect(satisfactionFinding(rows)).toEqual({
      ...{ words: 'satisfactionShare', values: { n: 10, share: 80 } },
    });
  });

  it('say nothing where there are too few everywhere', () => {
    const few = bySection([rated('MAILS', 4, null)]);
    expect(satisfactionFinding(few).words).toBe('satisfactionNone');
  });
});
