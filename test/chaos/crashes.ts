import { aMessage } from '#testing';
import type { Ground } from './ground.js';

/** The named points of crashing-worker.cjs. */
export const CRASH_POINTS = [
  'opening, before commit',
  'opening, after commit',
  'relay, before enqueue',
  'relay, after enqueue, before commit',
  'relay, after commit',
  'routing, before commit',
  'routing, after commit',
  'firing, before commit',
  'firing, after commit',
  'sending, before the server is asked',
  'sending, after its 250',
  'sending, before commit',
  'sending, after commit',
] as const;

const SUBJECTS: Readonly<Record<string, string>> = {
  routing: `SELECT id FROM cases WHERE status = 'received' ORDER BY id DESC LIMIT 1`,
  sending: `SELECT id FROM mail WHERE state = 'queued' ORDER BY id DESC LIMIT 1`,
  relay: `SELECT id FROM outbox LIMIT 1`,
  firing: `SELECT id FROM timer WHERE state = 'armed' AND due_at <= (SELECT office_now()) LIMIT 1`,
};

/** What the point is to be reached with: a message, or the id of what waits; undefined when nothing does. */
export async function subjectFor(
  ground: Ground,
  point: string,
  mark: string,
): Promise<string | undefined> {
  const [stage] = point.split(',');
  if (stage === 'opening') {
    const contact = { name: '王小明', email: `${mark}@customer.example` };
    return JSON.stringify(aMessage({ contact, sourceRefNo: mark, givesQueryCode: false }));
  }
  // What waits is there within moments: the load goes on while the worker is down.
  for (const until = Date.now() + 2_000; Date.now() < until;) {
    const [row] = await ground.query<{ id: string }>(SUBJECTS[stage]);
    if (row) return row.id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}
