import type { Message } from '#intake';
import { ReceiveCase } from '#intake';
import { aMessage, eventually, openOffice, TestMailServer, TestProgram } from '#testing';
import type { TestOffice } from '#testing';

describe('a process that dies at a bad moment', () => {
  let office: TestOffice;
  let server: TestMailServer;

  beforeAll(async () => {
    server = await TestMailServer.start();
    office = await openOffice({ SMTP_URL: server.url });
  });
  afterAll(async () => {
    await office.close();
    await server.stop();
  });
  beforeEach(() => void (server.received.length = 0));

  const environment = () => ({
    DATABASE_URL: office.db.url,
    DATA_DIR: office.config.dataDir,
    PUBLIC_URL: office.config.publicUrl,
    SMTP_URL: server.url,
    NODE_ENV: 'production',
  });

  /** Runs the piece of work until the process kills itself at the point. */
  async function crash(point: string, subject: string): Promise<void> {
    const program = new TestProgram('test/chaos/crashing-worker.cjs', environment(), [
      point,
      subject,
    ]);
    expect([await program.ended(), program.output]).toEqual([
      { code: null, signal: 'SIGKILL' },
      '',
    ]);
  }

  /** The ordinary worker comes up again and works until what was asked for is so. */
  async function recover(isDone: () => Promise<boolean>): Promise<void> {
    const worker = new TestProgram('dist/apps/worker/src/main.js', environment());
    try {
      await eventually(isDone, 20_000);
    } catch (error) {
      throw new Error(worker.output, { cause: error });
    } finally {
      await worker.stop('SIGTERM');
    }
  }

  const one = async <T>(sql: string, ...values: unknown[]): Promise<T> =>
    (await office.db.query<T>(sql, values))[0];

  const TO_CUSTOMER = `kind IN ('receipt', 'reply')`;

  /** Everything that is stored of a case, counted; of its mails, those to the customer. */
  const stored = (id: string) =>
    one<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM cases WHERE id = $1) AS cases,
              (SELECT count(*)::int FROM case_event WHERE case_id = $1 AND type = 'case.received') AS received,
              (SELECT count(*)::int FROM case_event WHERE case_id = $1 AND type = 'case.routed') AS routed,
              (SELECT count(*)::int FROM routing_decision WHERE case_id = $1) AS decisions,
              (SELECT count(*)::int FROM case_event WHERE case_id = $1 AND type = 'sla.breached') AS breaches,
              (SELECT count(*)::int FROM timer WHERE case_id = $1) AS timers,
              (SELECT count(*)::int FROM timer WHERE case_id = $1 AND state = 'fired') AS fired,
              (SELECT count(*)::int FROM alert WHERE case_id = $1) AS alerts,
              (SELECT count(*)::int FROM mail WHERE case_id = $1 AND kind = 'receipt') AS receipts,
              (SELECT count(*)::int FROM mail WHERE case_id = $1 AND ${TO_CUSTOMER} AND state <> 'sent') AS waiting,
              (SELECT count(*)::int FROM outbox WHERE case_id = $1) AS outbox`,
      id,
    );
  const RECEIVED = { cases: 1, received: 1, timers: 4, receipts: 1 };
  const ROUTED = { ...RECEIVED, routed: 1, decisions: 1 };
  const ALL_DONE = { ...ROUTED, waiting: 0, outbox: 0 };

  const isAllDone = async (id: string) => {
    const { routed, waiting, outbox } = await stored(id);
    return routed === 1 && waiting === 0 && outbox === 0;
  };
  const mailsOf = async (id: string) => {
    const rows = await office.db.query<{ id: string }>(
      `SELECT id FROM mail WHERE case_id = $1 AND ${TO_CUSTOMER}`,
      [id],
    );
    const sent = server.received.map(({ messageId }) => messageId);
    return rows.map((mail) => sent.filter((messageId) => messageId.includes(mail.id)).length);
  };

  it.each([
    ['opening, before commit', 0],
    ['opening, after commit', 1],
  ])('%s: the sender asks again and has one case', async (point, kept) => {
    const message: Message = aMessage({
      givesQueryCode: false,
      idempotency: { client: 'call centre', key: point },
    });
    const tables = [
      'cases',
      'case_event',
      'case_clock',
      'timer',
      'mail',
      'outbox',
      'idempotency_key',
    ];
    const counts = () =>
      one<Record<string, number>>(
        `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join()}`,
      );
    const before = await counts();
    await crash(point, JSON.stringify(message));
    const after = await counts();
    const added = tables.map((table) => after[table] - before[table]);
    // The case with its first fact, two clocks, four timers, a receipt, and outbox rows for fact, timers and mail.
    expect(added).toEqual([1, 1, 2, 4, 1, 6, 1].map((rows) => rows * kept));

    const again = await office.api.get(ReceiveCase).run(message);
    expect((await counts()).cases).toBe(before.cases + 1);
    await recover(() => isAllDone(again.case.id));
    expect(await stored(again.case.id)).toMatchObject(ALL_DONE);
    expect(await mailsOf(again.case.id)).toEqual([1]);
  });

  it.each([
    'relay, before enqueue',
    'relay, after enqueue, before commit',
    'relay, after commit',
    'routing, before commit',
    'routing, after commit',
  ])('%s: the case is routed once and its receipt goes out once', async (point) => {
    const { id } = await office.receive({}, false);
    await crash(point, id);
    await recover(() => isAllDone(id));
    expect(await stored(id)).toMatchObject(ALL_DONE);
    expect(await mailsOf(id)).toEqual([1]);
  });

  it.each([
    ['firing, before commit', 0],
    ['firing, after commit', 1],
  ])('%s: the breach is told once', async (point, told) => {
    const { id } = await office.receive();
    await office.db.query(
      `UPDATE timer SET due_at = clock_timestamp() - interval '1 second' WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach'`,
      [id],
    );
    await crash(point, id);
    const once = { breaches: 1, fired: 1, alerts: 1 };
    expect(await stored(id)).toMatchObject({ breaches: told, fired: told, alerts: told });
    await recover(async () => (await stored(id)).breaches === 1 && isAllDone(id));
    expect(await stored(id)).toMatchObject({ ...ALL_DONE, ...once });
    expect(await mailsOf(id)).toEqual([1]);
  });

  it.each([
    ['sending, before the server is asked', 0, 1],
    // The only thing that may come twice, and with the same Message-ID.
    ['sending, after its 250', 1, 2],
    ['sending, before commit', 1, 2],
    ['sending, after commit', 1, 1],
  ])('%s: the reply arrives, and the case says so once', async (point, sentThen, sentAtLast) => {
    const { id } = await office.receive();
    const reply = await one<{ id: string }>(
      `UPDATE mail SET kind = 'reply' WHERE case_id = $1 AND kind = 'receipt' RETURNING id`,
      id,
    );
    await crash(point, reply.id);
    expect(await mailsOf(id)).toEqual([sentThen]);
    await office.db.query(
      `UPDATE mail SET next_attempt_at = clock_timestamp() WHERE id = $1 AND state = 'sending'`,
      [reply.id],
    );
    await recover(() => isAllDone(id));
    expect(await mailsOf(id)).toEqual([sentAtLast]);
    const facts = await office.db.query<{ data: object }>(
      `SELECT data FROM case_event WHERE case_id = $1 AND type = 'reply.delivered'`,
      [id],
    );
    expect(facts).toEqual([{ data: { mailId: reply.id } }]);
  });

  it('a worker that is killed again and again loses nothing and doubles nothing', async () => {
    const receivedAt = new Date(Date.now() - 14 * 24 * 3_600_000);
    const cases = await Promise.all(
      Array.from({ length: 60 }, () => office.receive({ receivedAt }, false)),
    );
    for (const lifetime of [900, 1_300, 1_700, 2_100]) {
      const worker = new TestProgram('dist/apps/worker/src/main.js', environment());
      await new Promise((resolve) => setTimeout(resolve, lifetime));
      await worker.stop('SIGKILL');
    }
    await office.db.query(
      `UPDATE mail SET next_attempt_at = clock_timestamp() WHERE state = 'sending'`,
    );
    const unfinished = () =>
      one<{ n: number }>(
        `SELECT (SELECT count(*) FROM timer WHERE state = 'armed' AND due_at <= office_now())
              + (SELECT count(*) FROM mail WHERE state IN ('queued', 'sending'))
              + (SELECT count(*) FROM cases WHERE status = 'received')
              + (SELECT count(*) FROM outbox) AS n`,
      );
    await recover(async () => Number((await unfinished()).n) === 0);
    for (const { id } of cases) {
      const told = await office.db.query<{ fact: string }>(
        `SELECT type || ' ' || (data->>'clock') || ' ' || (data->>'rung') AS fact
           FROM case_event WHERE case_id = $1 AND type LIKE 'sla.%' ORDER BY 1`,
        [id],
      );
      expect(told.map(({ fact }) => fact)).toEqual([
        'sla.breached accepted breach',
        'sla.breached reply breach',
        'sla.escalated reply overdue',
        'sla.warned reply warning',
      ]);
      expect(await stored(id)).toMatchObject({ ...ALL_DONE, fired: 4, alerts: 4 });
      for (const times of await mailsOf(id)) expect(times).toBeGreaterThanOrEqual(1);
    }
  }, 60_000);
});
