import { type Case, CaseStore } from '#case';
import { AcceptCase, TransferCase } from '#handling';
import { ApproveReply, DraftReply, SubmitReply } from '#resolution';
import { AlertStore, DeliverAlerts, FireTimers, RuleStore, SlaBook } from '#sla';
import { openOffice, type TestOffice } from '#testing';

interface Told {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

describe('telling people of deadlines', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());
  beforeEach(async () => {
    await office.db.query('DELETE FROM mail; DELETE FROM staff_notice; DELETE FROM alert');
    await office.db.query(`UPDATE timer SET state = 'cancelled' WHERE state = 'armed'`);
  });
  afterEach(() => office.setTime());

  const deliver = () => office.worker.get(DeliverAlerts).run();
  const mails = () =>
    office.db.query<Told>(
      `SELECT recipient, subject, text FROM mail WHERE kind = 'alert' ORDER BY recipient, id`,
    );
  const mailed = async () => (await mails()).map(({ recipient }) => recipient.split('@')[0]).sort();
  const noticed = async () =>
    (
      await office.db.query<{ who: string }>(
        `SELECT a.account || ' ' || jsonb_array_length(n.items) AS who
           FROM staff_notice n JOIN staff_account a ON a.id = n.staff_id ORDER BY 1`,
      )
    ).map(({ who }) => who);
  const states = async () =>
    (await office.db.query<{ state: string }>(`SELECT DISTINCT state FROM alert ORDER BY 1`)).map(
      ({ state }) => state,
    );

  /** The office at a moment in Taipei. */
  const at = (moment: string) => office.setTime(new Date(`${moment}+08:00`));
  /** Fires what is due at that moment, then tells what may be told three seconds later. */
  async function pass(moment: string): Promise<void> {
    await at(moment);
    await office.worker.get(FireTimers).run();
    await office.setTime(new Date(Date.parse(`${moment}+08:00`) + 3_000));
    await deliver();
  }

  /** A case received on a Monday at ten, with one rung alone that stands at the given moment. */
  async function aCase(
    { rung, clock = 'reply', due }: { rung: string; clock?: string; due: string },
    message: object = {},
  ): Promise<Case> {
    await at('2026-11-23T10:00:00');
    const received = await office.receive({
      receivedAt: new Date('2026-11-23T02:00:00Z'),
      ...message,
    });
    await office.db.query(
      `UPDATE timer SET state = 'cancelled' WHERE case_id = $1 AND NOT (clock = $2 AND rung = $3)`,
      [received.id, clock, rung],
    );
    await office.db.query(
      `UPDATE timer SET due_at = $4 WHERE case_id = $1 AND clock = $2 AND rung = $3`,
      [received.id, clock, rung, new Date(`${due}+08:00`)],
    );
    return received;
  }

  const find = async (id: string) => (await office.api.get(CaseStore).find({ id })) as Case;

  it('is one mail and one notice a person for the rungs of two cases', async () => {
    const first = await aCase({ rung: 'breach', due: '2026-11-26T17:30:00' });
    const second = await aCase({ rung: 'breach', due: '2026-11-26T17:30:00' });
    await pass('2026-11-26T17:30:00');
    expect(await mailed()).toEqual(['delivery', 'delivery-chief']);
    expect(await noticed()).toEqual(['delivery 2', 'delivery-chief 2']);
    const [{ subject, text }] = await mails();
    expect(subject).toContain('共 2 項，逾期 2 項');
    for (const { caseNo, subject: typed } of [first, second]) {
      expect(text).toContain(`http://huiyin.example/console/cases/${caseNo}`);
      expect(text).not.toContain(typed);
    }
    expect(text).toContain('115/11/26（四）17:30');
    await deliver();
    expect(await mailed()).toHaveLength(2);
    expect(await states()).toEqual(['delivered']);
  });

  it('waits a moment for the rungs that come due together', async () => {
    await aCase({ rung: 'breach', due: '2026-11-26T17:30:00' });
    await at('2026-11-26T17:30:00');
    await office.worker.get(FireTimers).run();
    await deliver();
    expect(await mails()).toEqual([]);
    await at('2026-11-26T17:30:02');
    await deliver();
    expect(await mailed()).toEqual(['delivery', 'delivery-chief']);
  });

  it('doubles nothing where many deliver at once', async () => {
    for (let n = 0; n < 3; n += 1) await aCase({ rung: 'breach', due: '2026-11-26T17:30:00' });
    await at('2026-11-26T17:30:00');
    await office.worker.get(FireTimers).run();
    await at('2026-11-26T17:30:05');
    await Promise.all(Array.from({ length: 6 }, () => deliver()));
    await deliver();
    expect(await mailed()).toEqual(['delivery', 'delivery-chief']);
    expect(await noticed()).toEqual(['delivery 3', 'delivery-chief 3']);
  });

  it('loses nothing and doubles nothing where the process dies on the way', async () => {
    await aCase({ rung: 'breach', due: '2026-11-26T17:30:00' });
    await at('2026-11-26T17:30:00');
    await office.worker.get(FireTimers).run();
    await at('2026-11-26T17:30:05');
    const store = office.worker.get(AlertStore);
    const dies = store.deliver(10, () => Promise.reject(new Error('killed')));
    await expect(dies).rejects.toThrow('killed');
    // A mail is written, and the notice beside it cannot be: neither is left.
    const broken = store.deliver(10, (alerts) =>
      Promise.resolve({
        ...{ delivered: alerts.map(({ id }) => id), moot: [], held: [] },
        mails: [
          { id: alerts[0].id, kind: 'alert', dedupeKey: 'x', to: 'x', subject: 'x', text: 'x' },
        ],
        notices: [{ id: alerts[0].id, staffId: 'nobody', kind: 'alert', items: [] }],
      }),
    );
    await expect(broken).rejects.toThrow();
    expect(await mails()).toEqual([]);
    expect(await states()).toEqual(['waiting']);
    await deliver();
    expect(await mailed()).toEqual(['delivery', 'delivery-chief']);
  });

  it('tells the section that has the case now', async () => {
    const { id, caseNo } = await aCase({ rung: 'warning', due: '2026-11-25T20:00:00' });
    await pass('2026-11-25T20:00:00');
    expect(await mails()).toEqual([]);
    const { version } = await find(id);
    await office.api.get(TransferCase).run({
      ...{ staff: office.people.dispatcher, caseNo, version },
      ...{ to: 'EXPRESS', reason: '快捷郵件' },
    });
    await at('2026-11-26T08:30:00');
    await deliver();
    expect(await mailed()).toEqual(['express']);
  });

  it('tells nobody of what was answered meanwhile', async () => {
    const { id, caseNo } = await aCase({ rung: 'warning', due: '2026-11-25T20:00:00' });
    await pass('2026-11-25T20:00:00');
    const by = async (who: string) => ({
      ...{ staff: office.people[who], caseNo, version: (await find(id)).version },
    });
    await office.api.get(AcceptCase).run(await by('delivery'));
    await office.api.get(DraftReply).run({ ...(await by('delivery')), text: '已改善。' });
    await office.api.get(SubmitReply).run(await by('delivery'));
    await office.api.get(ApproveReply).run(await by('delivery-chief'));
    await at('2026-11-26T08:30:00');
    await deliver();
    expect(await mailed()).toEqual([]);
    expect(await noticed()).toEqual([]);
    expect(await states()).toEqual(['moot']);
  });

  it('tells the ethics office alone of a sealed case, and nothing but its number', async () => {
    const { id, caseNo } = await aCase({ rung: 'breach', due: '2026-11-26T17:30:00' });
    await office.db.query(`UPDATE cases SET lead = 'ETHICS', handler_id = NULL WHERE id = $1`, [
      id,
    ]);
    await pass('2026-11-26T17:30:00');
    expect(await mailed()).toEqual(['ethics']);
    const [{ text }] = await mails();
    expect(text).toContain(caseNo);
    expect(text).not.toMatch(/回復|申訴|經理信箱|期限 due|console\/cases/);
    const [{ items }] = await office.db.query<{ items: object[] }>(
      'SELECT items FROM staff_notice',
    );
    expect(items).toMatchObject([{ caseNo, clock: 'sealed', rung: 'sealed' }]);
  });

  describe('in working hours alone, but for what is urgent', () => {
    const accepted = { rung: 'breach', clock: 'accepted' };

    it.each([
      [
        'at the close of a day',
        '2026-11-26T17:30:00',
        '2026-11-27T08:29:59',
        '2026-11-27T08:30:00',
      ],
      ['on a Friday evening', '2026-11-27T19:00:00', '2026-11-29T12:00:00', '2026-11-30T08:30:00'],
      ['at midnight', '2026-11-26T00:00:00', '2026-11-26T08:29:59', '2026-11-26T08:30:00'],
      ['before the New Year', '2027-02-03T17:30:00', '2027-02-10T10:00:00', '2027-02-11T08:30:00'],
    ])('%s', async (_when, due, still, told) => {
      await aCase({ ...accepted, due });
      const { calendar } = office.worker.get(SlaBook);
      expect(calendar.nextWorkingMoment(new Date(`${due}+08:00`))).toEqual(
        new Date(`${told}+08:00`),
      );
      await pass(due);
      await at(still);
      await deliver();
      expect(await mails()).toEqual([]);
      await at(told);
      await deliver();
      expect(await mailed()).toEqual(['delivery-chief']);
    });

    it('not at lunch, where the office has a break', async () => {
      const { calendar } = office.worker.get(SlaBook);
      const lunch = calendar.data.workingHours.break;
      if (!lunch) throw new Error('the calendar has no lunch break');
      await aCase({ ...accepted, due: `2026-11-26T${lunch.from}:00` });
      await pass(`2026-11-26T${lunch.from}:00`);
      await at('2026-11-26T12:59:59');
      await deliver();
      expect(await mails()).toEqual([]);
      await at(`2026-11-26T${lunch.to}:00`);
      await deliver();
      expect(await mailed()).toEqual(['delivery-chief']);
    });

    it('not where the worker comes back in the evening, nor on a typhoon day declared meanwhile', async () => {
      await aCase({ ...accepted, due: '2026-11-26T16:00:00' });
      await at('2026-11-26T16:00:00');
      await office.worker.get(FireTimers).run();
      await at('2026-11-26T22:00:00');
      await deliver();
      expect(await mails()).toEqual([]);
      const { no, version } = office.worker.get(SlaBook).current;
      const override = {
        day: '2026-11-27',
        worked: 'none',
        regions: [],
        reason: '颱風停班',
      } as const;
      const calendar = { ...version.calendar, version: 'typhoon', overrides: [override] };
      await office.worker
        .get(RuleStore)
        .addCalendar(no, { calendar, reason: '颱風', madeBy: 'test' });
      await office.worker.get(SlaBook).refresh();
      await at('2026-11-27T09:00:00');
      await deliver();
      expect(await mails()).toEqual([]);
      await at('2026-11-30T08:30:00');
      await deliver();
      expect(await mailed()).toEqual(['delivery-chief']);
    });

    it('urgent ones at any hour', async () => {
      await aCase({ rung: 'breach', due: '2026-11-28T23:59:00' });
      await pass('2026-11-28T23:59:00');
      expect(await mailed()).toEqual(['delivery', 'delivery-chief']);
    });
  });
});
