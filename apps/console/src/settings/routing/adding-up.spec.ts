import { addUp, agreement, wanderings } from './adding-up';

const flows = [
  { from: 'A', to: 'A', ended: 'A', cases: 5 },
  { from: 'A', to: 'B', ended: 'B', cases: 2 },
  { from: 'A', to: 'B', ended: 'A', cases: 1 },
  { from: 'B', to: 'TRIAGE', ended: null, cases: 4 },
];
const part = { total: 20, done: 12, flows, moved: [], next: 'x' };

describe('a rehearsal', () => {
  it('adds its parts up', () => {
    const both = addUp(addUp(undefined, part), { ...part, done: 20, next: null });
    expect(both).toMatchObject({ total: 20, done: 20 });
    expect(wanderings(both)).toEqual([
      { from: 'B', to: 'TRIAGE', cases: 8 },
      { from: 'A', to: 'B', cases: 6 },
    ]);
  });

  it('agrees with where cases ended, those that did', () => {
    expect(agreement(part)).toEqual({ of: 8, before: 6, after: 7 });
  });
});
