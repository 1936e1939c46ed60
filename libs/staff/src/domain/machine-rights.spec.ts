import fc from 'fast-check';
import { clientFaults, MACHINE_RIGHTS, rightsOf } from './machine-rights.js';

describe('what another system may do', () => {
  it('is everything with a key of before there were rights', () =>
    expect(rightsOf(null)).toEqual(MACHINE_RIGHTS));

  it('is never more than what stands with the key', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...MACHINE_RIGHTS), fc.string())), (kept) => {
        const rights = rightsOf(kept);
        expect(rights.every((right) => kept.includes(right))).toBe(true);
        expect(new Set(rights).size).toBe(rights.length);
      }),
    ));
});

describe('a new system', () => {
  it.each([
    ['客服中心', ['call-center-slips'], []],
    ['  ', ['call-center-slips'], ['name']],
    ['名\n稱', ['call-center-slips'], ['name']],
    ['字'.repeat(101), ['call-center-slips'], ['name']],
    ['客服中心', [], ['may']],
    ['客服中心', ['call-center-slips', 'everything'], ['may']],
    ['', [], ['name', 'may']],
  ])('%j that may %j', (name, may, paths) =>
    expect(clientFaults(name, may).map(({ path }) => path)).toEqual(paths),
  );
});
