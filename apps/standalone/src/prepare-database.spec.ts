import { progressLine } from './prepare-database.js';

const shownOn = (isTTY: boolean) => {
  const written: string[] = [];
  const out = { isTTY, write: (text: string) => written.push(text) > 0 };
  const show = progressLine(out as never);
  for (let n = 1; n <= 144; n += 1) show(n, 144);
  return written;
};

describe('the progress of the demo data', () => {
  it('is one line that grows on a terminal', () => {
    const written = shownOn(true);
    expect(written.every((text) => text.startsWith('\r'))).toBe(true);
    expect(written.filter((text) => text.endsWith('\n'))).toEqual(written.slice(-1));
    expect(written.at(-1)).toContain('100%');
    expect(new Set(written).size).toBe(written.length);
  });

  it('is a line a quarter where lines are kept', () => {
    expect(shownOn(false).map((text) => text.trim().split(' ').at(-1))).toEqual([
      ...['0%', '25%', '50%', '75%', '100%'],
    ]);
  });
});
