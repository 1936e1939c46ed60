import fc from 'fast-check';
import { SystemClock } from '#kernel';
import { HmacSecrets } from '#platform';
import { Tickets } from './tickets.js';

const ticketsOf = (secret: string) => new Tickets(new HmacSecrets(secret), new SystemClock());

describe('the sealed part of a form', () => {
  const tickets = ticketsOf('a'.repeat(64));
  const some = fc.record({
    submission: fc.uuid(),
    begunAt: fc.date({ noInvalidDate: true }),
  });

  it('comes back as it went out', () => {
    fc.assert(fc.property(some, (one) => expect(tickets.read(tickets.seal(one))).toEqual(one)));
  });

  it('is nothing when a character of it is another, or when it is not ours', () => {
    fc.assert(
      fc.property(some, fc.nat(), (one, n) => {
        const sealed = tickets.seal(one);
        // The last character holds bits that stand for nothing.
        const at = n % (sealed.length - 1);
        const other = sealed[at] === 'A' ? 'B' : 'A';
        const touched = sealed.slice(0, at) + other + sealed.slice(at + 1);
        expect(tickets.read(touched)).toBeUndefined();
        expect(ticketsOf('b'.repeat(64)).read(sealed)).toBeUndefined();
      }),
    );
    for (const odd of [undefined, '', 'nonsense', 7, [], {}]) {
      expect(tickets.read(odd)).toBeUndefined();
    }
  });

  it('is another for every form', () => {
    expect(tickets.fresh().submission).not.toBe(tickets.fresh().submission);
  });
});
