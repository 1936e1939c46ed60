import fc from 'fast-check';
import { commands } from './histories.js';
import { aCalendar, aPolicy, aReceipt } from './rules.js';
import { differences, StoredCase } from './stored-case.js';

/** `npm run test:properties` asks for ten thousand. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

describe('clocks and timers kept change by change', () => {
  it(`say what one reckoning from all the facts says, over ${RUNS} histories of fifty commands`, () => {
    fc.assert(
      fc.property(aReceipt, aPolicy, aPolicy, aCalendar(), commands(50), (at, ...drawn) => {
        const [policy, later, calendar, all] = drawn;
        const stored = new StoredCase(at, policy, calendar, later);
        all.forEach((one) => stored.give(one));
        expect(differences(stored)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);
});
