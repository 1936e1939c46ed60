import fc from 'fast-check';
import { choicesOf, FILTERS, type QueueFilter, queryOf, readFilter, setFilters } from './filters';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((s) => s.trim());
const valueOf = (name: string) => {
  const choices = choicesOf(name);
  if (choices) return fc.constantFrom(...choices);
  return /(From|To)$/.test(name) ? day : words.filter((text) => text !== '' && text.length <= 100);
};
const filter = fc.record(
  Object.fromEntries(['view', ...FILTERS, 'sort'].map((name) => [name, valueOf(name)])),
  { requiredKeys: [] },
) as fc.Arbitrary<QueueFilter>;

describe('a list in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(filter, (given) => {
        expect(readFilter(Object.fromEntries(queryOf(given)))).toEqual(given);
      }),
    );
  });

  it('takes numbers as words, and leaves out what no list understands', () => {
    const asked = { q: 115, status: 'lost', dueTo: '2026-13-40', handler: '', sort: 'x', other: 1 };
    expect(readFilter(asked)).toEqual({ q: '115' });
    expect(setFilters({ view: 'all', q: '115', sort: 'due' })).toEqual(['q']);
  });
});
