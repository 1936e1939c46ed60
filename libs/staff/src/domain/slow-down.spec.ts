import fc from 'fast-check';
import { waitAfterFailures } from './slow-down.js';

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
});
