import { type ChangeFeed, type Presence, Snapshot } from '#insight';
import type { Sessions } from '#staff';
import { LiveHub } from './live-hub.js';
import type { LiveMetrics } from './live-metrics.js';
import type { LiveStream } from './live-stream.js';

const NOW = Snapshot.read('50:60:') as Snapshot;
const PLACE = Snapshot.read('5:9:5') as Snapshot;

function aStream(id: string) {
  const told: string[] = [];
  const who = { id, role: 'handler', section: 'DELIVERY' };
  const stream = {
    ...{
      who,
      token: id,
      isOver: false,
      told,
      beat: () => undefined,
      showPresence: () => undefined,
    },
    greet: ({ isTooMuch }: { isTooMuch: boolean }) => told.push(isTooMuch ? 'reset' : 'hello'),
    follow: () => told.push('follow'),
    end: () => told.push('end'),
  };
  return stream as unknown as LiveStream & { readonly told: string[] };
}

describe('the hub of open screens', () => {
  it('begins anew where a place cannot be gone on from, and disturbs nobody else', async () => {
    const [one, broken, other] = ['one', 'broken', 'other'].map(aStream);
    const batch = { snapshot: NOW, facts: [], noticed: [], isTooMuch: false };
    const since = async (place: Snapshot) => {
      if (place === PLACE) throw new Error('invalid input syntax for type pg_snapshot');
      return batch;
    };
    const standing = async () =>
      new Map([one, broken, other].map(({ token, who }) => [token, who]));
    const hub = new LiveHub(
      { now: async () => NOW, since } as unknown as ChangeFeed,
      { inUse: async () => [] } as unknown as Presence,
      { standing } as unknown as Sessions,
      { told: () => undefined, count: () => undefined } as unknown as LiveMetrics,
    );
    hub.join(one);
    hub.join(broken, PLACE);
    hub.join(other, NOW);
    for (let i = 0; i < 200 && !other.told.includes('follow'); i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    hub.onModuleDestroy();
    expect([one, broken, other].map(({ told }) => told[0])).toEqual(['hello', 'reset', 'hello']);
    expect(other.told[1]).toBe('follow');
  });
});
