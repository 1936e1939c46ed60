import { CaseStore, type Case } from '#case';
import { AcceptCase, DeclineCase } from '#handling';
import { ApproveReply, DraftReply, SubmitReply } from '#resolution';
import { FireTimers } from '#sla';
import { openOffice, type TestOffice } from '#testing';
import { TimerSweep } from '../../../apps/worker/src/sweeps.js';

interface TimerRow {
  readonly timerId: string;
  readonly epoch: number;
  readonly state: string;
}

describe('the timers of a case', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const timer = async (caseId: string, rung: 'warning' | 'breach'): Promise<TimerRow> => {
    const [found] = await office.db.query<TimerRow>(
      `SELECT id AS "timerId", epoch, state FROM timer WHERE case_id = $1 AND clock = 'reply' AND rung = $2`,
      [caseId, rung],
    );
    return found;
  };
  const facts = async (caseId: string) =>
    (
      await office.db.query<{ type: string }>(
        `SELECT type FROM case_event WHERE case_id = $1 AND type LIKE 'sla.%'
            AND data->>'clock' = 'reply' ORDER BY id`,
        [caseId],
      )
    ).map(({ type }) => type);
  const told = async (caseId: string) =>
    (
      await office.db.query<{ who: string }>(
        `SELECT rung || ' ' || array_to_string(recipients, ' ') AS who FROM alert WHERE case_id = $1
            AND clock = 'reply' ORDER BY 1`,
        [caseId],
      )
    ).map(({ who }) => who);
  const find = async (id: string) => (await office.api.get(CaseStore).find({ id })) as Case;
  const fire = () => office.worker.get(FireTimers).run();
  const sweep = () => office.worker.get(TimerSweep).run();

  /** Lets time pass until the rung is due. */
  const pass = async (id: string, rung: 'warning' | 'breach') => {
    const [{ dueAt }] = await office.db.query<{ dueAt: Date }>(
      `SELECT due_at AS "dueAt" FROM timer WHERE case_id = $1 AND clock = 'reply' AND rung = $2`,
      [id, rung],
    );
    await office.setTime(new Date(dueAt.getTime() + 1_000));
  };
  afterEach(() => office.setTime());

  /** Takes the case as far as the supervisor's desk. */
  async function submitted(id: string): Promise<Case> {
    const staff = office.people.delivery;
    const { caseNo } = await find(id);
    const next = async () => ({ staff, caseNo, version: (await find(id)).version });
    await office.api.get(AcceptCase).run(await next());
    await office.api.get(DraftReply).run({ ...(await next()), text: '已改善。' });
    return office.api.get(SubmitReply).run(await next());
  }
  const approve = ({ caseNo, version }: Case) =>
    office.api.get(ApproveReply).run({ staff: office.people['delivery-chief'], caseNo, version });

  it('an early wake-up does nothing', async () => {
    const { id } = await office.receive();
    await fire();
    expect(await facts(id)).toEqual([]);
    expect((await timer(id, 'breach')).state).toBe('armed');
  });

  it('warn the handlers, then tell the supervisors of the breach: one event, one mail each', async () => {
    const { id } = await office.receive();
    const before = await find(id);
    await pass(id, 'warning');
    await Promise.all(Array.from({ length: 10 }, () => fire()));
    await sweep();
    expect(await facts(id)).toEqual(['sla.warned']);
    expect(await told(id)).toEqual(['warning handler']);

    await pass(id, 'breach');
    await Promise.all([sweep(), sweep(), fire(), fire(), fire()]);
    await fire();
    expect(await facts(id)).toEqual(['sla.warned', 'sla.breached']);
    expect(await told(id)).toEqual(['breach handler supervisor', 'warning handler']);
    const after = await find(id);
    expect(after.breachedAt).toBeInstanceOf(Date);
    // A breach closes nothing, hides nothing, and does not pull the case from under a reader.
    expect([after.status, after.lead, after.version]).toEqual([
      before.status,
      before.lead,
      before.version,
    ]);
    const queue = await office.api.inject({
      url: '/api/v1/cases?status=routed&limit=100',
      headers: await office.signIn('delivery'),
    });
    expect(queue.json<{ items: { caseNo: string }[] }>().items.map((c) => c.caseNo)).toContain(
      after.caseNo,
    );
  });

  it('tell the dispatcher where no section has been found', async () => {
    const { id } = await office.receive({}, false);
    await pass(id, 'breach');
    await sweep();
    expect(await told(id)).toEqual(['breach handler supervisor', 'warning handler']);
  });

  it('stop with the approval or the declining', async () => {
    const answered = await office.receive();
    await approve(await submitted(answered.id));
    const declined = await office.receive();
    await office.api.get(DeclineCase).run({
      staff: office.people.dispatcher,
      caseNo: declined.caseNo,
      version: declined.version,
      reason: '內容空泛。',
    });
    for (const { id } of [answered, declined]) {
      expect((await timer(id, 'warning')).state).toBe('cancelled');
      expect((await timer(id, 'breach')).state).toBe('cancelled');
      await pass(id, 'breach');
      await fire();
      await sweep();
      expect(await facts(id)).toEqual([]);
    }
  });

  it('a breach that nobody was awake for is still told when the answer came after it', async () => {
    const { id } = await office.receive();
    const waiting = await submitted(id);
    await pass(id, 'breach');
    await approve(waiting);
    await sweep();
    expect(await facts(id)).toEqual(['sla.breached']);
    expect(await told(id)).toEqual([]);
    expect((await find(id)).status).toBe('replied');
    const left = await office.db.query(
      `SELECT 1 FROM timer WHERE case_id = $1 AND state = 'armed'`,
      [id],
    );
    expect(left).toEqual([]);
  });

  it('approval and breach at the same moment: both are kept, each once, whoever is first', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await office.receive();
      const waiting = await submitted(id);
      await pass(id, 'breach');
      await Promise.all([fire(), approve(waiting), fire(), sweep()]);
      await sweep();
      expect((await facts(id)).filter((type) => type === 'sla.breached')).toHaveLength(1);
      expect(await find(id)).toMatchObject({ status: 'replied', reply: { text: '已改善。' } });
      const replies = await office.db.query(
        `SELECT 1 FROM mail WHERE case_id = $1 AND kind = 'reply'`,
        [id],
      );
      expect(replies).toHaveLength(1);
      expect((await timer(id, 'breach')).state).toBe('fired');
    }
  });

  it('the sweep empties a thousand overdue timers, and leaves none armed', async () => {
    await Promise.all(Array.from({ length: 5 }, () => office.receive({}, false)));
    await office.db.query(
      `INSERT INTO timer (id, case_id, clock, rung, epoch, due_at, state)
       SELECT gen_random_uuid(), c.id, 'reply', 'rung' || n, 1, clock_timestamp() - interval '20 seconds', 'armed'
         FROM (SELECT id FROM cases ORDER BY id DESC LIMIT 5) c, generate_series(1, 201) n`,
    );
    await sweep();
    const [left] = await office.db.query<{ overdue: number }>(
      `SELECT count(*)::int AS overdue FROM timer WHERE state = 'armed' AND due_at < clock_timestamp()`,
    );
    expect(left.overdue).toBe(0);
  });

  it('asks the queue again for the wake-ups of timers that are due soon', async () => {
    const { id } = await office.receive();
    await office.db.query(
      `UPDATE timer SET due_at = clock_timestamp() + interval '5 seconds' WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach'`,
      [id],
    );
    office.queue.asked.length = 0;
    await office.worker.get(TimerSweep).wakeUps();
    const { timerId, epoch } = await timer(id, 'breach');
    expect(office.queue.asked.map(({ payload }) => payload)).toEqual([{ timerId, epoch }]);
  });
});
