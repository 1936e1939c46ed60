import { AcceptCase } from '#handling';
import { openOffice, TEST_PASSWORD, type TestOffice } from '#testing';

let office: TestOffice;
let admin: { cookie: string };
beforeAll(async () => {
  office = await openOffice();
  admin = await office.signIn('admin');
});
afterAll(() => office.close());
beforeEach(() => office.db.query('TRUNCATE login_failure'));

const GOOD = '四條街的郵差每天騎車經過';
const call = (method: string, path: string, headers: object = admin, payload?: object) =>
  office.api.inject({
    ...{ method: method as 'GET', url: `/api/v1${path}`, payload },
    headers: { ...headers },
  });
const signIn = (account: string, password: string) =>
  call('POST', '/session', {}, { account, password });
const cookieOf = (answer: Awaited<ReturnType<typeof call>>) => ({
  cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
});
const idOf = (account: string) => office.people[account].id;
const fieldsOf = (account: string, change: object = {}) => {
  const { name, role, section } = office.people[account];
  return { ...{ name, role, section, email: `${account}@office.example` }, ...change };
};
const typesOf = async (id: string) =>
  (await call('GET', `/accounts/${id}`))
    .json()
    .events.map(({ type, actor }: { type: string; actor: { name: string } }) => [type, actor.name]);

const person = (account: string, entry: string) => ({
  ...{ account, name: '新人', email: `${account}@office.example`, entry },
  ...{ role: 'handler', section: 'DELIVERY' },
});

describe('a new account', () => {
  it('opens with a password told once, which has to be changed before anything else', async () => {
    const made = (await call('POST', '/accounts', admin, person('new-one', 'password'))).json();
    const first = await signIn('new-one', made.password);
    expect([first.statusCode, first.json().owes]).toEqual([200, ['password']]);
    const own = cookieOf(first);
    const shut = await call('GET', '/cases', own);
    expect([shut.statusCode, shut.json().code]).toEqual([403, 'setup_needed']);
    const change = (current: string, next: string) =>
      call('POST', '/me/password', own, { current, next });
    expect((await change('guess', GOOD)).json().code).toBe('wrong_password');
    expect((await change(made.password, 'short')).json().code).toBe('invalid_input');
    expect((await change(made.password, made.password)).json().code).toBe('invalid_input');
    expect((await change(made.password, GOOD)).statusCode).toBe(204);
    expect((await call('GET', '/cases', own)).statusCode).toBe(200);
    expect((await signIn('new-one', made.password)).statusCode).toBe(401);
    expect(await typesOf(made.account.id)).toEqual([
      ['password.changed', '新人'],
      ['account.created', 'admin'],
    ]);
  });

  it('opens with a link by mail, once and for three days', async () => {
    const linkFor = async (account: string) => {
      const made = await call('POST', '/accounts', admin, person(account, 'mail'));
      expect(made.json().password).toBeNull();
      const [mail] = await office.db.query<{ text: string; kind: string }>(
        `SELECT text, kind FROM mail WHERE recipient = '${account}@office.example'`,
      );
      const token = /#set-password=(\S+)/.exec(mail.text)?.[1] ?? '';
      expect([mail.kind, token.length]).toEqual(['account', 43]);
      return token;
    };
    const use = (token: string, password = GOOD) =>
      call('POST', '/session/password', {}, { token, password });
    const token = await linkFor('by-mail');
    expect((await use(token, 'by-mail-by-mail')).json().code).toBe('invalid_input');
    const codes = await Promise.all([use(token), use(token)]);
    expect(codes.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422]);
    expect((await use(token)).json().code).toBe('link_over');
    const entered = await signIn('by-mail', GOOD);
    expect([entered.statusCode, entered.json().owes]).toEqual([200, []]);

    const late = await linkFor('too-late');
    await office.db.query(`UPDATE password_link SET expires_at = now() - interval '1 minute'`);
    expect((await use(late)).json().code).toBe('link_over');
  });

  it('is refused where there is one of that name, or with every fault', async () => {
    const taken = await call('POST', '/accounts', admin, person('delivery', 'password'));
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'account_exists']);
    const wrong = { ...person('X Y', 'password'), role: 'boss', email: 'x' };
    const paths = (await call('POST', '/accounts', admin, wrong)).json().errors;
    expect(paths.map(({ path }: { path: string }) => path)).toEqual(['account', 'role', 'email']);
  });
});

describe('an account that is changed', () => {
  it('is signed out when its rights change, and not for a new name', async () => {
    const own = await office.signIn('counter');
    const me = async () => (await call('GET', '/me', own)).statusCode;
    const put = (change: object) =>
      call('PUT', `/accounts/${idOf('counter')}`, admin, fieldsOf('counter', change));
    expect((await put({ name: '李營業' })).json().name).toBe('李營業');
    expect(await me()).toBe(200);
    await put({ name: '李營業', section: 'MAILS' });
    expect(await me()).toBe(401);
    await put({ name: '李營業', section: 'MAILS' });
    expect(await typesOf(idOf('counter'))).toHaveLength(2);
  });

  it('is locked at once, and opens again', async () => {
    const own = await office.signIn('express');
    await call('POST', `/accounts/${idOf('express')}/lock`, admin, {});
    expect((await call('GET', '/me', own)).statusCode).toBe(401);
    expect((await signIn('express', TEST_PASSWORD)).statusCode).toBe(401);
    const locked = (await call('GET', '/accounts?state=locked')).json();
    expect(locked.items.map(({ account }: { account: string }) => account)).toEqual(['express']);
    await call('POST', `/accounts/${idOf('express')}/unlock`, admin, {});
    expect((await signIn('express', TEST_PASSWORD)).statusCode).toBe(200);
  });

  it('is never the last administrator, also of two who lock each other at once', async () => {
    const lock = (id: string) => call('POST', `/accounts/${id}/lock`, admin, {});
    expect((await lock(idOf('admin'))).json().code).toBe('last_administrator');
    const demote = { ...fieldsOf('admin'), role: 'auditor' };
    const demoted = await call('PUT', `/accounts/${idOf('admin')}`, admin, demote);
    expect(demoted.json().code).toBe('last_administrator');
    const second = { ...person('admin-two', 'password'), role: 'admin', section: null };
    const { account } = (await call('POST', '/accounts', admin, second)).json();
    const answers = await Promise.all([lock(idOf('admin')), lock(account.id)]);
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    expect(codes).toEqual([200, 422]);
    await office.db.query(`UPDATE staff_account SET active = true WHERE account = 'admin'`);
    admin = await office.signIn('admin');
  });

  it('leaves a record that nobody changes', async () => {
    await expect(office.db.query('DELETE FROM account_event')).rejects.toThrow(/append-only/);
    await expect(office.db.query(`UPDATE account_event SET type = 'x'`)).rejects.toThrow();
  });
});

describe('the cases of somebody who leaves', () => {
  const openCases = async () =>
    (await call('GET', `/accounts/${idOf('delivery')}`)).json().openCases;
  async function accepted() {
    const { caseNo, version } = await office.receive();
    await office.api.get(AcceptCase).run({ staff: office.people.delivery, caseNo, version });
    return caseNo;
  }

  it('are listed without what they are about, and go to a colleague or back to the section', async () => {
    const [one, other] = [await accepted(), await accepted()];
    expect((await openCases()).map(({ caseNo }: { caseNo: string }) => caseNo)).toEqual([
      one,
      other,
    ]);
    expect(Object.keys((await openCases())[0])).toEqual(['caseNo', 'section', 'status', 'dueAt']);
    const give = (cases: string[], to?: string) =>
      call('POST', `/accounts/${idOf('delivery')}/hand-over`, admin, { cases, to });
    expect((await give([one], 'express')).json().left).toMatchObject([{ code: 'unknown_handler' }]);
    expect((await give([one], 'delivery-chief')).json()).toEqual({ moved: [one], left: [] });
    expect((await give([one, other])).json()).toMatchObject({
      moved: [other],
      left: [{ caseNo: one, code: 'not_in_this_state', detail: expect.stringMatching(/狀態/) }],
    });
    expect(await openCases()).toEqual([]);
    const chief = await office.signIn('delivery-chief');
    const seen = async (caseNo: string) => (await call('GET', `/cases/${caseNo}`, chief)).json();
    expect((await seen(one)).handler.account).toBe('delivery-chief');
    expect((await seen(other)).handler).toBeNull();
    expect((await seen(other)).timeline.at(-1)).toMatchObject({
      ...{ type: 'case.handed_back', actor: { name: 'admin' } },
    });
  });

  it('have the same handler on the board of a past day', async () => {
    const given = await accepted();
    const back = await accepted();
    const give = (cases: string[], to?: string) =>
      call('POST', `/accounts/${idOf('delivery')}/hand-over`, admin, { cases, to });
    await give([given], 'delivery-chief');
    await give([back]);
    const rows = await office.db.query<{ caseNo: string; handler: string | null }>(
      `SELECT case_no AS "caseNo", handler_id AS handler FROM cases_as_of(now(), now())
        WHERE case_no = ANY($1) ORDER BY case_no`,
      [[given, back]],
    );
    expect(rows.map(({ handler }) => handler)).toEqual([idOf('delivery-chief'), null]);
  });
});
