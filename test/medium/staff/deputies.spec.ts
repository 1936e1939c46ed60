import { SectionContacts } from '#staff';
import { openOffice, type TestOffice } from '#testing';

let office: TestOffice;
const cookies: Record<string, { cookie: string }> = {};
beforeAll(async () => {
  office = await openOffice();
  for (const account of ['delivery', 'delivery-chief', 'deputy_head', 'mails', 'head']) {
    cookies[account] = await office.signIn(account);
  }
}, 120_000);
afterAll(() => office.close());
beforeEach(() => office.db.query('TRUNCATE absence'));
afterEach(() => office.setTime());

const call = (account: string, method: string, path: string, payload?: object) =>
  office.api.inject({
    ...{ method: method as 'GET', url: `/api/v1${path}`, payload, headers: cookies[account] },
  });
const DAYS = { from: '2030-01-02', to: '2030-01-04' };
const at = (moment: string) => office.setTime(new Date(`${moment}+08:00`));
const enter = (by: string, account: string, deputy: string, days = DAYS) =>
  call(by, 'POST', '/absences', { account, deputy, ...days });
const caseNoOf = async () => (await office.receive()).caseNo;
async function act(account: string, caseNo: string, action: string, body: object = {}) {
  const { version } = (await call(account, 'GET', `/cases/${caseNo}`)).json();
  return call(account, 'POST', `/cases/${caseNo}/actions/${action}`, { version, ...body });
}

describe('days away', () => {
  it.each([
    ['by a colleague', 'mails', 'delivery', 'delivery-chief', 'not_permitted'],
    ['with a deputy of another section', 'delivery', 'delivery', 'mails', 'unfit_deputy'],
    ['with oneself', 'delivery', 'delivery', 'delivery', 'unfit_deputy'],
    ['by a handler for the chief', 'delivery', 'delivery-chief', 'delivery', 'not_permitted'],
  ])('are not entered %s', async (_what, by, absent, deputy, code) => {
    expect((await enter(by, absent, deputy)).json().code).toBe(code);
  });

  it('are entered once, by two at once as well, and are ended', async () => {
    const answers = await Promise.all([
      enter('delivery', 'delivery', 'delivery-chief'),
      enter('delivery-chief', 'delivery', 'delivery-chief'),
    ]);
    const codes = answers.map((answer) => answer.statusCode).sort();
    expect(codes).toEqual([201, 422]);
    expect((await enter('head', 'delivery-chief', 'delivery')).json().code).toBe('deputy_absent');
    const { absences } = (await call('delivery', 'GET', '/absences')).json();
    expect(absences).toMatchObject([{ account: 'delivery', ...DAYS, mayEnd: true }]);
    expect((await call('mails', 'GET', '/absences')).json().absences).toEqual([]);
    const end = (by: string) => call(by, 'POST', `/absences/${absences[0].id}/end`, {});
    expect((await end('mails')).statusCode).toBe(404);
    expect((await end('delivery-chief')).json().absences).toEqual([]);
    expect((await end('delivery-chief')).statusCode).toBe(404);
  });

  it('are not entered for days that are over, or the wrong way round', async () => {
    for (const days of [
      { from: '2020-01-01', to: '2020-01-02' },
      { from: '2030-01-04', to: '2030-01-02' },
    ]) {
      const answer = await enter('delivery', 'delivery', 'delivery-chief', days);
      expect(answer.json().code).toBe('invalid_input');
    }
  });
});

describe('a deputy', () => {
  it('approves for the chief on those days alone, on record in both names', async () => {
    const caseNo = await caseNoOf();
    await act('delivery', caseNo, 'accept');
    await act('delivery', caseNo, 'draft-reply', { text: '您好，已改善。' });
    await act('delivery', caseNo, 'submit');
    expect((await act('deputy_head', caseNo, 'approve')).json().code).toBe('not_permitted');
    await office.db.query(
      `INSERT INTO absence (id, staff_id, deputy_id, from_day, to_day)
       SELECT gen_random_uuid(), $1, $2, day - 1, day + 1
         FROM (SELECT (now() AT TIME ZONE 'Asia/Taipei')::date AS day) d`,
      [office.people['delivery-chief'].id, office.people.deputy_head.id],
    );
    const me = (await call('deputy_head', 'GET', '/me')).json();
    expect(me.standsInFor).toMatchObject([{ account: 'delivery-chief', role: 'supervisor' }]);
    const approved = await act('deputy_head', caseNo, 'approve');
    expect(approved.statusCode).toBe(200);
    const line = approved
      .json()
      .timeline.find(({ type }: { type: string }) => type === 'reply.approved');
    expect(line.actor).toEqual({ by: 'staff', name: 'deputy_head', for: 'delivery-chief' });
    await office.db.query('TRUNCATE absence');
    const other = await caseNoOf();
    expect((await act('deputy_head', other, 'assign', { handler: 'delivery' })).json().code).toBe(
      'not_permitted',
    );
  });

  it('who is the handler approves no reply they wrote and no extension they asked for', async () => {
    const caseNo = await caseNoOf();
    await act('delivery', caseNo, 'accept');
    await act('delivery', caseNo, 'draft-reply', { text: '您好，已改善。' });
    await act('delivery', caseNo, 'submit');
    const waiting = await caseNoOf();
    await act('delivery', waiting, 'accept');
    await act('delivery', waiting, 'extend', { workingDays: 1, reason: '待查' });
    await office.db.query(
      `INSERT INTO absence (id, staff_id, deputy_id, from_day, to_day)
       SELECT gen_random_uuid(), $1, $2, day, day
         FROM (SELECT (now() AT TIME ZONE 'Asia/Taipei')::date AS day) d`,
      [office.people['delivery-chief'].id, office.people.delivery.id],
    );
    const approved = await act('delivery', caseNo, 'approve');
    expect([approved.statusCode, approved.json().code]).toEqual([422, 'own_work']);
    expect(approved.json().detail).toMatch(/不能核定自己擬的回復稿/);
    expect((await act('delivery', waiting, 'approve-extension')).json().code).toBe('own_work');
    const { views } = (await call('delivery', 'GET', '/cases/counts')).json();
    const listed = async (view: string) =>
      (await call('delivery', 'GET', `/cases?view=${view}&limit=200`))
        .json()
        .items.map((one: { caseNo: string }) => one.caseNo);
    expect(await listed('to_approve')).not.toContain(caseNo);
    expect(await listed('to_extend')).not.toContain(waiting);
    expect([views.to_approve, views.to_extend]).toEqual([
      (await listed('to_approve')).length,
      (await listed('to_extend')).length,
    ]);
    expect((await act('delivery', caseNo, 'send-back', { reason: '換人核' })).statusCode).toBe(200);
  });

  it('has the absent handler’s cases on the own list, acts in their place, and assigns', async () => {
    const caseNo = await caseNoOf();
    await act('delivery', caseNo, 'accept');
    const mine = async () =>
      (await call('delivery-chief', 'GET', '/cases?view=mine'))
        .json()
        .items.map((one: { caseNo: string }) => one.caseNo);
    expect(await mine()).not.toContain(caseNo);
    await office.db.query(
      `INSERT INTO absence (id, staff_id, deputy_id, from_day, to_day)
       SELECT gen_random_uuid(), $1, $2, day, day
         FROM (SELECT (now() AT TIME ZONE 'Asia/Taipei')::date AS day) d`,
      [office.people.delivery.id, office.people['delivery-chief'].id],
    );
    expect(await mine()).toContain(caseNo);
    const drafted = await act('delivery-chief', caseNo, 'draft-reply', { text: '您好' });
    expect(drafted.json().timeline.at(-1).actor.for).toBe('delivery');
    const { colleagues } = (await call('delivery-chief', 'GET', '/me')).json();
    expect(colleagues).toContainEqual({
      ...{ account: 'delivery', name: 'delivery', role: 'handler' },
      away: {
        until: expect.any(String),
        deputy: { account: 'delivery-chief', name: 'delivery-chief' },
      },
    });
  });

  it('is told of deadlines as well, by the office’s day', async () => {
    await enter('delivery', 'delivery', 'delivery-chief');
    const desk = { section: 'DELIVERY', handlerId: office.people.delivery.id };
    const told = async () =>
      (await office.worker.get(SectionContacts).of(desk, 'handler')).map(({ account }) => account);
    await at('2030-01-01T23:59:00');
    expect(await told()).toEqual(['delivery']);
    await at('2030-01-02T00:00:00');
    expect(await told()).toEqual(['delivery', 'delivery-chief']);
    await at('2030-01-04T23:59:00');
    expect(await told()).toEqual(['delivery', 'delivery-chief']);
    await at('2030-01-05T00:00:00');
    expect(await told()).toEqual(['delivery']);
  });
});
