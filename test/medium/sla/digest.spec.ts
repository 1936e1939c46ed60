import { CaseStore } from '#case';
import { DailyTasks, SendDigest } from '#sla';
import { openOffice, type TestOffice } from '#testing';

describe('the daily list of deadlines', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openOffice();
    await at('2026-11-23T10:00:00');
    // Due on Thursday the 26th at the close.
    await office.receive();
    await office.receive();
    await office.receive({}, false);
    const sealed = await office.receive();
    await office.db.query(`UPDATE cases SET lead = 'ETHICS' WHERE id = $1`, [sealed.id]);
  });
  afterAll(() => office.close());
  beforeEach(() => office.db.query('DELETE FROM mail; DELETE FROM daily_task'));

  const at = (moment: string) => office.setTime(new Date(`${moment}+08:00`));
  /** A worker that has just come up: it remembers nothing. */
  const worker = async () => {
    const { worker: app } = office;
    Object.assign(app.get(SendDigest), { finished: undefined });
    await app.get(SendDigest).run();
  };
  const sent = async (about = '') =>
    (
      await office.db.query<{ recipient: string }>(
        `SELECT recipient FROM mail WHERE kind = 'digest' AND dedupe_key LIKE $1 ORDER BY recipient`,
        [`digest-${about}%`],
      )
    )
      .map(({ recipient }) => recipient.split('@')[0])
      .sort();
  const text = async (to: string) => {
    const [{ text: found }] = await office.db.query<{ text: string }>(
      `SELECT text FROM mail WHERE kind = 'digest' AND recipient = $1`,
      [`${to}@office.example`],
    );
    return found;
  };

  it('reaches both ranks of a section, the dispatcher, ethics and the head when work begins', async () => {
    await at('2026-11-26T08:29:59');
    await worker();
    expect(await sent()).toEqual([]);
    await at('2026-11-26T08:30:00');
    await worker();
    expect(await sent()).toEqual([
      ...['delivery', 'delivery-chief', 'dispatcher', 'ethics', 'head'],
    ]);
    expect(await text('delivery')).toContain('今日到期 Due today（2）');
    expect(await text('dispatcher')).toContain('今日到期 Due today（1）');
    // The head does not hear of what the ethics office has to itself.
    expect(await text('head')).toContain('今日到期 Due today（3）');
    const [{ caseNo }] = await office.db.query<{ caseNo: string }>(
      `SELECT case_no AS "caseNo" FROM cases WHERE lead = 'ETHICS'`,
    );
    expect(await text('ethics')).toContain(caseNo);
    expect(await text('ethics')).not.toContain('console/cases');
    expect(await text('head')).not.toContain(caseNo);
  });

  it('is sent once a day, however many workers run and come up', async () => {
    await at('2026-11-26T08:30:00');
    await Promise.all([worker(), worker(), worker()]);
    await at('2026-11-26T14:00:00');
    await worker();
    expect(await sent()).toHaveLength(5);
    await at('2026-11-27T08:30:00');
    await worker();
    expect(await sent('2026-11-27')).toHaveLength(5);
  });

  it('comes at ten where no worker was up before; that of yesterday is not sent later', async () => {
    await at('2026-11-26T18:00:00');
    await worker();
    expect(await sent()).toEqual([]);
    await at('2026-11-27T10:00:00');
    await worker();
    expect(await sent('2026-11-26')).toEqual([]);
    expect(await sent('2026-11-27')).toHaveLength(5);
    expect(await text('delivery')).toContain('逾 1 工作天');
  });

  it('does not come on days off', async () => {
    for (const day of ['2026-11-28', '2026-11-29', '2027-01-01', '2027-02-08']) {
      await at(`${day}T09:00:00`);
      await worker();
    }
    expect(await sent()).toEqual([]);
  });

  it('is sent by another where one died between the claim and the mails', async () => {
    await at('2026-11-26T08:30:00');
    const dies = office.worker
      .get(DailyTasks)
      .once('digest', '2026-11-26', 'DELIVERY', () => Promise.reject(new Error('killed')));
    await expect(dies).rejects.toThrow('killed');
    await worker();
    expect(await sent('2026-11-26-DELIVERY')).toEqual(['delivery', 'delivery-chief']);
  });

  it('tells what waits for the customer, and leaves out what is answered', async () => {
    const cases = await office.db.query<{ id: string }>(
      `SELECT id FROM cases WHERE lead = 'DELIVERY' ORDER BY id`,
    );
    await office.db.query(`UPDATE cases SET paused_at = $2 WHERE id = $1`, [
      cases[0].id,
      new Date('2026-11-24T02:00:00Z'),
    ]);
    await office.db.query(
      `UPDATE case_clock SET state = 'met' WHERE case_id = $1 AND clock = 'reply'`,
      [cases[1].id],
    );
    await at('2026-11-26T08:30:00');
    await worker();
    const told = await text('delivery-chief');
    const [paused, answered] = await Promise.all(
      cases.map(async ({ id }) => (await office.api.get(CaseStore).find({ id }))?.caseNo ?? ''),
    );
    expect(told).toContain('等候客戶補充 Waiting for the customer（1）');
    expect(told).toContain(paused);
    expect(told).toContain('自 since 115/11/24（二）');
    expect(told).not.toContain(answered);
  });
});
