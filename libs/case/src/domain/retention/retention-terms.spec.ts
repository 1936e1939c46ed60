import shipped from '../../../../../config/retention.json';
import { checkRetention } from './retention-terms.js';

describe('the retention terms', () => {
  it('that are shipped are without faults', () => expect(checkRetention(shipped)).toEqual([]));

  it.each([
    [null, /version.*caseYears\.letter.*noticeDays.*unsentHours/s],
    [{ ...shipped, caseYears: { ...shipped.caseYears, phone: 0 } }, /^caseYears\.phone/],
    [{ ...shipped, caseYears: { ...shipped.caseYears, phone: 1.5 } }, /^caseYears\.phone/],
    [{ ...shipped, caseYears: { ...shipped.caseYears, pigeon: 5 } }, /^caseYears\.pigeon/],
    [{ ...shipped, noticeDays: '90' }, /^noticeDays/],
    [{ ...shipped, unsentHours: 721 }, /^unsentHours/],
  ])('%j are told what is wrong', (terms, fault) =>
    expect(checkRetention(terms).join('\n')).toMatch(fault),
  );
});
