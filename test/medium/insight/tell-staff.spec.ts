import { NoteCase } from '#handling';
import { ChangeFeed, PurgeNotices, TellStaff } from '#insight';
import { newId } from '#kernel';
import { openOffice, type TestOffice } from '#testing';

describe('what people are told in the console', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openOffice();
    await office.worker.get(TellStaff).run();
  });
  afterAll(() => office.close());
  beforeEach(() => office.db.query('DELETE FROM staff_notice'));

  const act = async (account: string, caseNo: string, action: string, body: object = {}) => {
    const headers = await office.signIn(account);
    const url = `/api/v1/cases/${caseNo}`;
    const { version } = (await office.api.inject({ url, headers })).json<{ version: number }>();
    const payload = { version, ...body };
    const answer = await office.api.inject({
      ...{ method: 'POST', url: `${url}/actions/${action}`, headers, payload },
    });
    expect([action, answer.statusCode]).toEqual([action, 200]);
  };
  const told = () =>
    office.db
      .query<{ who: string }>(
        `SELECT a.account || ' ' || n.kind || ' ' || (n.items->0->>'caseNo') ||
                coalesce(' by ' || (n.items->0->>'by'), '') AS who
           FROM staff_notice n JOIN staff_account a ON a.id = n.staff_id ORDER BY 1`,
      )
      .then((rows) => rows.map(({ who }) => who));
  const tell = () => office.worker.get(TellStaff).run();

  it('is each event once, however many workers look and however often', async () => {
    const { caseNo } = await office.receive();
    await act('delivery-chief', caseNo, 'assign', { handler: 'delivery' });
    await act('delivery', caseNo, 'consult', { sections: ['MAILS'], question: '?' });
    await act('mails', caseNo, 'give-findings', { text: '已查' });
    await act('delivery', caseNo, 'note', { text: '請 @delivery-chief 與 @express 看' });
    await Promise.all([tell(), tell(), tell()]);
    await tell();
    expect(await told()).toEqual([
      `delivery assigned ${caseNo} by delivery-chief`,
      `delivery findings ${caseNo} by mails`,
      `delivery-chief mention ${caseNo} by delivery`,
      `mails consulted ${caseNo} by delivery`,
      `mails-chief consulted ${caseNo} by delivery`,
    ]);
  });

  it('is not lost where a worker fails in the middle', async () => {
    const { caseNo } = await office.receive();
    await act('delivery-chief', caseNo, 'assign', { handler: 'delivery' });
    await office.db.query(
      `ALTER TABLE staff_notice ADD CONSTRAINT broken CHECK (kind <> 'assigned')`,
    );
    await expect(tell()).rejects.toThrow();
    await office.db.query('ALTER TABLE staff_notice DROP CONSTRAINT broken');
    await tell();
    expect(await told()).toEqual([`delivery assigned ${caseNo} by delivery-chief`]);
  });

  it('goes on after the database was restored on another server', async () => {
    const far = '900000000000:900000000000:';
    await office.db.query('UPDATE feed_cursor SET snapshot = $1', [far]);
    await tell();
    const { caseNo, version } = await office.receive();
    const staff = office.people['delivery-chief'];
    await office.api.get(NoteCase).run({ staff, caseNo, version, text: '@delivery' });
    await tell();
    expect(await told()).toEqual([`delivery mention ${caseNo} by delivery-chief`]);
  });

  it('is everything after a long rest, a part at a time, once', async () => {
    const { id } = await office.receive();
    await office.db.query(
      `INSERT INTO case_event (case_id, type, at, actor, data)
       SELECT $1, 'case.noted', now(), '{"by":"system","name":"test"}', '{"text":"@delivery"}'
         FROM generate_series(1, 1201)`,
      [id],
    );
    await Promise.all([tell(), tell()]);
    expect(await told()).toHaveLength(1201);
    await tell();
    expect(await told()).toHaveLength(1201);
  });

  it('is no list of everybody for the screens where it is for too many at once', async () => {
    const feed = office.api.get(ChangeFeed);
    const before = await feed.now();
    await office.db.query(
      `INSERT INTO staff_notice (id, staff_id, at, kind, items)
       VALUES (gen_random_uuid(), $1, now(), 'mention', '[]')`,
      [office.people.delivery.id],
    );
    expect(await feed.since(before)).toMatchObject({
      ...{ isTooMuch: false, noticed: [{ staffId: office.people.delivery.id }] },
    });
    await office.db.query(
      `DO $$ BEGIN FOR i IN 1..2001 LOOP
         INSERT INTO staff_notice (id, staff_id, at, kind, items)
         VALUES (gen_random_uuid(), '${office.people.delivery.id}', now(), 'mention', '[]');
         COMMIT;
       END LOOP; END $$`,
    );
    expect(await feed.since(before)).toMatchObject({ isTooMuch: true, facts: [], noticed: [] });
  });

  it('can be unread again, and asked for without what is read, with the subject', async () => {
    const { caseNo, subject } = await office.receive();
    await act('delivery-chief', caseNo, 'assign', { handler: 'delivery' });
    await tell();
    const headers = await office.signIn('delivery');
    const list = async () => {
      const url = '/api/v1/notices?only=unread';
      return (await office.api.inject({ url, headers })).json<{
        items: { id: string; items: object[] }[];
        unread: number;
      }>();
    };
    const { items } = await list();
    expect(items[0].items).toEqual([{ caseNo, subject, by: 'delivery-chief' }]);
    const ids = items.map(({ id }) => id);
    const mark = (how: string) =>
      office.api.inject({
        ...{ method: 'POST', url: `/api/v1/notices/${how}`, headers, payload: { ids } },
      });
    await mark('read');
    expect((await list()).items).toEqual([]);
    await mark('unread');
    expect((await list()).unread).toBe(1);
  });

  it('is cleared away long after it was read, and never unread', async () => {
    const add = (readDays: number | null) =>
      office.db.query(
        `INSERT INTO staff_notice (id, staff_id, at, kind, items, read_at)
         VALUES ($1, $2, now() - interval '200 days', 'alert', '[{}]', now() - make_interval(days => $3::int))`,
        [newId(), office.people.delivery.id, readDays],
      );
    await Promise.all([add(91), add(89), add(null)]);
    await office.db.query(
      `INSERT INTO daily_task (task, day, done_at) VALUES ('digest', current_date - 402, now()), ('digest', current_date - 398, now())`,
    );
    await office.worker.get(PurgeNotices).run();
    expect(await office.db.query('SELECT 1 FROM staff_notice')).toHaveLength(2);
    const tasks = await office.db.query(`SELECT 1 FROM daily_task WHERE day < current_date - 390`);
    expect(tasks).toHaveLength(1);
  });
});
