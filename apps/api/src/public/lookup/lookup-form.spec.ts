import { askedCase, lookupErrors, readCaseNo } from './lookup-form.js';
import { wordsOf } from '../words/words.js';

describe('a case that is asked for', () => {
  it.each(['115-000123', ' 115-000123 ', '１１５－０００１２３', '115–000123', '115 − 000 123'])(
    'is found however its number was copied: %s',
    (typed) => expect(readCaseNo(typed)).toBe('115-000123'),
  );

  it('names each part that is missing', () => {
    const w = wordsOf('zh');
    const none = lookupErrors(askedCase({ caseNo: ['x'], queryCode: ' ' }), w);
    expect(none).toEqual({ caseNo: w.lookupNoNumber, queryCode: w.lookupNoCode });
    expect(lookupErrors({ caseNo: '115-000123', queryCode: 'x' }, w)).toEqual({});
  });
});
