import { countDeaths, isHopeless, waitBeforeRestart } from './back-off.js';

describe('a program of ours that dies', () => {
  it('is started again after 1, 2, 4 and 8 seconds, and then every 10', () => {
    expect([1, 2, 3, 4, 5, 50].map(waitBeforeRestart)).toEqual([
      1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
    ]);
  });

  it('begins anew with the waiting when it had stood for a while', () => {
    expect(countDeaths(3, { livedMs: 200, code: 1 })).toBe(4);
    expect(countDeaths(3, { livedMs: 60_000, code: 1 })).toBe(1);
  });

  it.each([
    ['ends by itself with a fault, again and again, at the first start', 5, 1, false, true],
    ['has not had its tries yet', 4, 1, false, false],
    ['was killed from outside', 5, undefined, false, false],
    ['ended as if it had been asked to', 5, 0, false, false],
    ['had been up before, so that the cause may go away again', 50, 1, true, false],
  ])('is given up or not: it %s', (_what, deaths, code, hasBeenUp, isGivenUp) => {
    expect(isHopeless(deaths, { livedMs: 100, code }, hasBeenUp)).toBe(isGivenUp);
  });
});
