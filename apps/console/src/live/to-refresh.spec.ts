import { changesFigures, SLOW_FIGURES, toRefresh } from './to-refresh';

const change = (caseNo: string, ...kinds: string[]) => ({ caseNo, kinds, isOwn: false });

describe('the slower figures of the board', () => {
  it.each([
    ['nothing', { changes: [], gone: [], hasNotices: false }, false],
    ['a notice', { changes: [], gone: [], hasNotices: true }, false],
    ['a change', { changes: [change('115-000001')], gone: [], hasNotices: false }, true],
    ['a case that is gone', { changes: [], gone: ['115-000002'], hasNotices: false }, true],
  ])('are fetched anew after %s: %s', (_what, told, isOld) => {
    expect(changesFigures(told)).toBe(isOld);
  });

  it('are none of those that follow every change', () => {
    const at = [change('115-000001')];
    const now = toRefresh({ changes: at, gone: [], hasNotices: false }).map((key) => key.join(' '));
    expect(now.filter((key) => SLOW_FIGURES.some((slow) => slow.join(' ') === key))).toEqual([]);
  });
});

describe('what is fetched anew', () => {
  it.each([
    ['nothing', { changes: [], gone: [], hasNotices: false }, []],
    ['a notice', { changes: [], gone: [], hasNotices: true }, ['notices']],
    [
      'a case that changed',
      { changes: [change('115-000001', 'case.noted')], gone: [], hasNotices: false },
      ['cases', 'board now', 'board cases', 'case 115-000001'],
    ],
    [
      'a case that was closed',
      { changes: [change('115-000001', 'case.closed')], gone: [], hasNotices: true },
      ['cases', 'board now', 'board cases', 'case 115-000001', 'plan', 'notices'],
    ],
    [
      'a case that is gone, with the notices that named it',
      { changes: [], gone: ['115-000002'], hasNotices: false },
      ['cases', 'board now', 'board cases', 'case 115-000002', 'notices'],
    ],
  ])('%s', (_what, told, keys) => {
    expect(toRefresh(told).map((key) => key.join(' '))).toEqual(keys);
  });
});
