import { hasRedis } from '#testing';
import { submissionFaults } from './aftermath.js';
import { Ground } from './ground.js';
import { replayFaults, storyFaults } from './histories.js';
import { storedFaults } from './invariants.js';
import { runRound } from './round.js';

const SEED = Number(process.env.SEED || Date.now() % 1_000_000);
const ROUNDS = Number(process.env.ROUNDS || 2);
const CASES = Number(process.env.CASES || 60);
const FIRST = Number(process.env.FIRST || 1);
const say = (text: string) => process.stderr.write(`${text}\n`);

const DOUBLE_EVENT = (type: string) =>
  `INSERT INTO case_event (case_id, type, at, actor, data)
   SELECT case_id, type, at, actor, data FROM case_event WHERE type = '${type}' AND case_id = ANY($1)`;

/** So long may a round take at the most, however slow the machine. */
const ROUND_MS = 150_000 + CASES * 400;

(hasRedis ? describe : describe.skip)('everything is killed under load', () => {
  let ground: Ground;

  beforeAll(async () => {
    ground = await Ground.open();
  }, 60_000);
  afterAll(() => ground.close(), 30_000);

  it(
    'no case, transition, firing or mail is lost or doubled',
    async () => {
      say(`chaos: SEED=${SEED} ROUNDS=${ROUNDS} CASES=${CASES}`);
      for (let round = FIRST; round < FIRST + ROUNDS; round += 1) {
        const { summary, faults } = await runRound(ground, SEED, round, CASES);
        say(summary);
        for (const fault of faults) say(`  VIOLATION ${fault}`);
        expect({ seed: SEED, round, faults }).toEqual({ seed: SEED, round, faults: [] });
      }
    },
    ROUNDS * ROUND_MS,
  );

  // Checks that see nothing would let everything pass: each is shown what it is there for.
  it.each([
    ['a slip became two', `UPDATE cases SET source_ref_no = 'R1-0' WHERE id = ANY($1)`],
    ['never routed', `UPDATE cases SET status = 'received' WHERE id = ANY($1)`],
    ['not decided on exactly once', `DELETE FROM routing_decision WHERE case_id = ANY($1)`],
    ['overdue', `UPDATE timer SET state = 'armed' WHERE case_id = ANY($1)`],
    ['orphan', `DELETE FROM case_clock WHERE case_id = ANY($1)`],
    [
      'fired early',
      `UPDATE timer SET due_at = fired_at + interval '1 hour' WHERE fired_at IS NOT NULL AND case_id = ANY($1)`,
    ],
    ['told twice of one deadline', DOUBLE_EVENT('sla.breached')],
    ['there is no timer', `DELETE FROM timer WHERE case_id = ANY($1)`],
    ['nobody alerted', `DELETE FROM alert WHERE case_id = ANY($1)`],
    ['bears no mark', `UPDATE case_clock SET breached_at = NULL WHERE case_id = ANY($1)`],
    ['its clock differ', `UPDATE cases SET due_at = now() WHERE id = ANY($1)`],
    ['never sent', `UPDATE mail SET state = 'queued' WHERE case_id = ANY($1)`],
    ['is routed when', DOUBLE_EVENT('case.routed')],
    ['has version', `UPDATE cases SET version = version + 1 WHERE id = ANY($1)`],
    [
      'a deadline is another',
      `UPDATE timer SET due_at = due_at + interval '1 s' WHERE case_id = ANY($1)`,
    ],
    ['a deadline is another', `UPDATE case_clock SET state = 'running' WHERE case_id = ANY($1)`],
  ])(
    'would be seen: %s',
    async (fault, tampering) => {
      const ids = (await ground.query<{ id: string }>(`SELECT id FROM cases`)).map(({ id }) => id);
      await ground.query('BEGIN');
      try {
        await ground.query(tampering, [ids]);
        const found = [
          ...(await storedFaults(ground, ids)),
          ...(await storyFaults(ground, ids, [])),
          ...(await replayFaults(ground, ids)),
        ];
        expect(found.join('\n')).toContain(fault);
      } finally {
        await ground.query('ROLLBACK');
      }
    },
    120_000,
  );

  it('would be seen: a message that was acknowledged and is not there', async () => {
    const sent = [{ mark: 'R0-0', channel: 'slip', caseNo: '115-000000' } as const];
    const deeds = [{ caseNo: '115-000000', action: 'accept', isKnown: true }];
    const told = [
      ...(await submissionFaults(ground, { sent })),
      ...(await storyFaults(ground, [], deeds)),
    ];
    expect(told.join('\n')).toMatch(
      /and lost: 1 .*\n115-000000 accept: 1 acknowledged.*0 on record/,
    );
  });
});
