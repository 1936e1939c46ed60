import { tooLate } from './extension-fault.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const dueAt = at(9);

describe('asking for more time', () => {
  it.each([
    ['before the deadline', null, 8, undefined],
    ['at its last moment', null, 9, undefined],
    ['after it', null, 10, 'extension_too_late'],
    ['long after it, paused in time', 8, 20, undefined],
    ['paused only after it', 10, 20, 'extension_too_late'],
  ])('%s', (_when, paused, now, code) => {
    const pausedAt = paused === null ? null : at(paused);
    expect(tooLate({ dueAt, pausedAt }, at(now))?.code).toBe(code);
  });
});
