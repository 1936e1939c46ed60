import fc from 'fast-check';
import { countedFor, waitAfterFailures } from './slow-down.js';

describe('slow-down after failed sign-ins', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 2],
    [6, 4],
    [8, 16],
    [14, 900],
    [1_000, 900],
  ])('after %i failures waits %i s', (failures, seconds) => {
    expect(waitAfterFailures(failures)).toBe(seconds);
  });

  it('never gets shorter with more failures', () => {
    fc.assert(fc.property(fc.nat(2_000), (n) => waitAfterFailures(n + 1) >= waitAfterFailures(n)));
  });

  it('lets a whole office behind one address mistype more often than one person', () => {
    const [account, address] = countedFor('lin', '192.0.2.1');
    expect(waitAfterFailures(29, address.free)).toBe(0);
    expect(waitAfterFailures(30, address.free)).toBe(2);
    expect(waitAfterFailures(29, account.free)).toBe(900);
  });

  it('counts a browser that is known by itself alone', () => {
    expect(countedFor('lin', '192.0.2.1', 'x').map(({ subject }) => subject)).toEqual(['device x']);
  });
});
