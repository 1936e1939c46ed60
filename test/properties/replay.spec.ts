import fc from 'fast-check';
import { commands } from './histories.js';
import { aCalendar, aPolicy, aReceipt } from './rules.js';
import { differences, StoredCase } from './stored-case.js';

/** `npm run test:properties` asks for ten thousand. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

describe('clocks and timers kept change by change', () => {
  it(`say what one reckoning from all the facts says, over ${RUNS} histories of fifty commands`, () => {
    fc.assert(
      fc.property(aReceipt, aPolicy, aCalendar(), commands(50), (at, policy, calendar, all) => {
        const stored = new StoredCase(at, policy, calendar);
        all.forEach((one) => stored.give(one));
        expect(differences(stored)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);
});
