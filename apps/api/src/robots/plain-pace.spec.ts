import { PlainPace } from './plain-pace.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 1, minutes));

describe('the pace of forms without proof of work', () => {
  it('lets as many through in an hour as the setting says, each address for itself', () => {
    const pace = new PlainPace(2);
    expect(pace.count('a', '1', at(0))).toBeUndefined();
    expect(pace.count('a', '2', at(10))).toBeUndefined();
    expect(pace.count('a', '3', at(20))).toBe(40 * 60);
    expect(pace.count('b', '3', at(20))).toBeUndefined();
    expect(pace.count('a', '3', at(60))).toBeUndefined();
  });

  it('counts a submission once, however often it is sent', () => {
    const pace = new PlainPace(1);
    for (let i = 0; i < 5; i += 1) expect(pace.count('a', '1', at(i))).toBeUndefined();
    expect(pace.count('a', '2', at(6))).toBeGreaterThan(0);
    expect(pace.count('a', '1', at(7))).toBeUndefined();
  });
});
