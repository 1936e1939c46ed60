import { isPermanent, MAX_ATTEMPTS, waitAfter } from './delivery.js';

describe('trying to deliver a mail', () => {
  it.each([
    ['an unknown address', { responseCode: 550, command: 'RCPT TO' }, true],
    ['a content that is refused', { responseCode: 554, command: 'DATA' }, true],
    ['a full mailbox', { responseCode: 452, command: 'RCPT TO' }, false],
    ['a wrong password of ours', { responseCode: 535, command: 'AUTH PLAIN' }, false],
    ['a sender that is not allowed', { responseCode: 550, command: 'MAIL FROM' }, false],
    ['a server that turns us away', { responseCode: 554, command: 'CONN' }, false],
    ['a time-out', { code: 'ETIMEDOUT', command: 'CONN' }, false],
    ['a lost connection', new Error('Connection closed'), false],
  ])('%s', (_what, error, isFinal) => expect(isPermanent(error)).toBe(isFinal));

  it('waits twice as long each time, at most three hours', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, i) => waitAfter(i + 1));
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(3 * 3600);
  });

  it('goes on for two days before a person has to look', () => {
    const seconds = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, i) => waitAfter(i + 1));
    const hours = seconds.reduce((sum, wait) => sum + wait, 0) / 3600;
    expect(hours).toBeGreaterThan(46);
    expect(hours).toBeLessThan(50);
  });
});
