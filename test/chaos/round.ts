import { setTimeout as sleep } from 'node:timers/promises';
import { TestProgram } from '#testing';
import { casesOf, mailFaults, settleDown, submissionFaults } from './aftermath.js';
import { Clerks } from './clerks.js';
import { CRASH_POINTS, subjectFor } from './crashes.js';
import { type Ground, type Part, PARTS } from './ground.js';
import { replayFaults, storyFaults } from './histories.js';
import { storedFaults } from './invariants.js';
import { Seeded } from './seeded.js';
import { Senders } from './senders.js';

/** What a round did, and what it found broken: nothing, if all is well. */
export interface RoundReport {
  readonly summary: string;
  readonly faults: readonly string[];
}

/** A kill: when that share of the messages was acknowledged, for so long. */
interface Hit {
  readonly parts: readonly Part[];
  readonly after: number;
  /** So long is everything left to work beforehand, and so long are they dead. */
  readonly leaveMs: number;
  readonly pauseMs: number;
}

/** The worker dies once in every round, three others do at random, and now and then everything at once. */
function plan(random: Seeded): Hit[] {
  const hit = (parts: readonly Part[]): Hit => ({
    parts,
    after: random.next() * 0.95,
    leaveMs: random.whole(0, 700),
    pauseMs: random.whole(0, 700),
  });
  const all = random.next() < 0.1 ? [hit(PARTS)] : [];
  return [hit(['worker']), ...all, ...[1, 2, 3].map(() => hit([random.pick(PARTS)]))].sort(
    (a, b) => a.after - b.after,
  );
}

/** One round: load, kills, a named crash point; then all is started, settles, and is looked at. */
export async function runRound(
  ground: Ground,
  seed: number,
  round: number,
  cases: number,
): Promise<RoundReport> {
  const begun = Date.now();
  const senders = new Senders(ground.url, seed, round);
  const clerks = new Clerks(ground.url, Seeded.of(seed, round, -1));
  await clerks.signIn();
  const point = CRASH_POINTS[(round - 1) % CRASH_POINTS.length];
  const hits = plan(Seeded.of(seed, round));
  let isOver = false;
  const working = clerks.work(senders, 4, () => isOver);
  const [crashed] = await Promise.all([
    letDie(ground, hits, (share) => senders.told.length >= share * cases, {
      ...{ point, mark: `R${round}-crash` },
    }),
    senders.send(cases, 12),
    keepAlive(ground, () => senders.told.length >= cases),
  ]).finally(() => (isOver = true));
  await working;
  const loaded = Date.now();
  await ground.keepAlive();
  const unsettled = await settleDown(ground);
  const settled = Date.now();
  const ids = await casesOf(ground, round);
  const faults = [
    ...ground.deaths.splice(0),
    ...unsettled,
    ...(await storedFaults(ground, ids)),
    ...(await storyFaults(ground, ids, clerks.deeds)),
    ...(await replayFaults(ground, ids)),
    ...(await submissionFaults(ground, senders)),
    ...(await mailFaults(ground, ids)),
  ];
  const s = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  const killed = hits.map(({ parts }) => (parts.length > 1 ? 'everything' : parts[0])).join(' ');
  const known = clerks.deeds.filter(({ isKnown }) => isKnown).length;
  return {
    faults,
    summary:
      `round ${round}: ${ids.length} cases, ${known} actions (${clerks.deeds.length - known} unanswered), ` +
      `killed ${killed}; "${point}" ${crashed}; load ${s(begun, loaded)}, settled ${s(loaded, settled)}, ` +
      `checked ${s(settled, Date.now())}${refusalsOf(clerks)}`,
  };
}

/** Nobody waits for ever for a program that ended by itself: it is told as a fault, and works again. */
async function keepAlive(ground: Ground, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await sleep(500);
    await ground.keepAlive();
  }
}

/** Kills and starts again as planned; resolves with what became of the worker at the named point. */
async function letDie(
  ground: Ground,
  hits: readonly Hit[],
  isTime: (share: number) => boolean,
  { point, mark }: { point: string; mark: string },
): Promise<string> {
  let crashed = 'was not tried';
  for (const [i, { parts, after, leaveMs, pauseMs }] of hits.entries()) {
    while (!isTime(after)) await sleep(20);
    await sleep(leaveMs);
    await Promise.all(parts.map((part) => ground.kill(part)));
    // While the ordinary worker is down, nobody else takes what this one is to die with.
    if (i === hits.findIndex((hit) => hit.parts.join() === 'worker')) {
      crashed = await crash(ground, point, mark);
    }
    await sleep(pauseMs);
    for (const part of ['postgres', 'redis', 'api', 'worker'] as const) {
      if (parts.includes(part)) await ground.start(part);
    }
  }
  return crashed;
}

const refusalsOf = ({ refusals }: Clerks): string =>
  refusals.size > 0
    ? `; refused ${[...refusals].map(([code, n]) => `${code} ${n}`).join(', ')}`
    : '';

/** A worker of its own that dies at the named point, while the ordinary one is down. */
async function crash(ground: Ground, point: string, mark: string): Promise<string> {
  try {
    const subject = await subjectFor(ground, point, mark);
    if (subject === undefined) return 'found nothing to do';
    const program = new TestProgram('test/chaos/crashing-worker.cjs', ground.environment, [
      ...[point, subject],
    ]);
    const ended = await Promise.race([program.ended(), sleep(10_000, undefined)]);
    if (!ended) await program.stop('SIGKILL');
    return ended?.signal === 'SIGKILL' ? 'died' : 'was not reached';
  } catch (error) {
    return `was not reached (${(error as Error).message})`;
  }
}
