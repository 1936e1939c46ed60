import { hashPassword, StaffRegister } from '#staff';
import { eventually, openOffice, TEST_PASSWORD, type TestOffice } from '#testing';
import { DataSource } from 'typeorm';

let office: TestOffice;
beforeAll(async () => void (office = await openOffice()));
afterAll(() => office.close());
beforeEach(() => office.db.query('TRUNCATE login_failure'));

const attempt = (account: string, password = TEST_PASSWORD, from: object = {}) =>
  office.api.inject({
    ...{ method: 'POST', url: '/api/v1/session', payload: { account, password } },
    ...from,
  });
const me = async (headers: Record<string, string>) =>
  (await office.api.inject({ url: '/api/v1/me', headers })).statusCode;
const cookiesOf = (answer: Awaited<ReturnType<typeof attempt>>): string =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

describe('a session', () => {
  it('is a cookie that scripts and other sites do not get', async () => {
    const [cookie] = (await attempt('delivery')).cookies;
    expect(cookie).toMatchObject({ name: 'huiyin', httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(cookie.value.length).toBeGreaterThanOrEqual(43);
    const kept = await office.db.query<{ token: string }>(
      'SELECT token_hash AS token FROM session',
    );
    expect(kept.map(({ token }) => token)).not.toContain(cookie.value);
  });

  it('is bound to its host over HTTPS', async () => {
    const secure = await openOffice({ PUBLIC_URL: 'https://huiyin.example' });
    const answer = await secure.api.inject({
      ...{ method: 'POST', url: '/api/v1/session' },
      payload: { account: 'delivery', password: TEST_PASSWORD },
    });
    const [cookie, browser] = answer.cookies as { domain?: string; secure?: boolean }[];
    expect(cookie).toMatchObject({
      name: '__Host-huiyin',
      secure: true,
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
    });
    expect([cookie.domain, browser.secure]).toEqual([undefined, true]);
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    await secure.close();
  });

  it('is a new one after each sign-in, and the old one ends', async () => {
    const old = await office.signIn('delivery');
    const next = await attempt('delivery', TEST_PASSWORD, { headers: old });
    expect(next.cookies[0].value).not.toBe(old.cookie.split('=')[1]);
    expect([await me(old), await me({ cookie: cookiesOf(next) })]).toEqual([401, 200]);
  });

  it('cannot be chosen by somebody else beforehand', async () => {
    const planted = { cookie: 'huiyin=planted-by-an-attacker' };
    await attempt('delivery', TEST_PASSWORD, { headers: planted });
    expect(await me(planted)).toBe(401);
  });

  it.each([
    ['nobody used it for an hour', `seen_at = now() - interval '61 minutes'`, 401],
    ['it was used within the hour', `seen_at = now() - interval '59 minutes'`, 200],
    [
      'it is older than twelve hours, however busy',
      `created_at = now() - interval '12 hours 1 minute'`,
      401,
    ],
    ['it is not', `created_at = now() - interval '11 hours 59 minutes'`, 200],
  ])('is over when %s', async (_why, change, status) => {
    const session = await office.signIn('delivery');
    await office.db.query(`UPDATE session SET ${change} WHERE account_id = $1`, [
      office.people.delivery.id,
    ]);
    expect(await me(session)).toBe(status);
  });

  it('is not kept from ending by a screen that asks by itself', async () => {
    const { caseNo } = await office.receive();
    const session = await office.signIn('delivery');
    const idle = (minutes: number) =>
      office.db.query(
        `UPDATE session SET seen_at = clock_timestamp() - make_interval(mins => $2) WHERE account_id = $1`,
        [office.people.delivery.id, minutes],
      );
    const present = async () => {
      const url = `/api/v1/cases/${caseNo}/presence?doing=looking&tab=abc`;
      return (await office.api.inject({ method: 'POST', url, headers: session })).statusCode;
    };
    const follow = async () =>
      (await office.api.inject({ url: '/api/v1/live', headers: session })).statusCode;
    const minutesIdle = async () => {
      const [{ minutes }] = await office.db.query<{ minutes: number }>(
        `SELECT round(extract(epoch FROM clock_timestamp() - max(seen_at)) / 60)::int AS minutes
           FROM session WHERE account_id = $1`,
        [office.people.delivery.id],
      );
      return minutes;
    };
    await idle(50);
    expect([await present(), await follow(), await minutesIdle()]).toEqual([200, 200, 50]);
    expect([await me(session), await minutesIdle()]).toEqual([200, 0]);
    await idle(61);
    expect([await present(), await follow()]).toEqual([401, 401]);
  });

  it('ends at once when signing out, and that one alone', async () => {
    const [one, other] = [await office.signIn('delivery'), await office.signIn('delivery')];
    await office.api.inject({ method: 'DELETE', url: '/api/v1/session', headers: one });
    expect([await me(one), await me(other)]).toEqual([401, 200]);
  });

  it('ends at once when the account is shut, which cannot sign in either', async () => {
    const register = office.api.get(StaffRegister);
    const session = await office.signIn('express');
    expect(await register.deactivate('express')).toBe(true);
    expect(await me(session)).toBe(401);
    expect((await attempt('express')).json().code).toBe('wrong_credentials');
    expect(await register.deactivate('there-is-none')).toBe(false);
  });

  it('does not begin with a password that is changed while it is checked', async () => {
    const { id } = office.people['express-chief'];
    const other = await hashPassword('another password');
    let trying: ReturnType<typeof attempt> | undefined;
    await office.api.get(DataSource).transaction(async (tx) => {
      await tx.query('UPDATE staff_account SET password_hash = $2 WHERE id = $1', [id, other]);
      await tx.query('DELETE FROM session WHERE account_id = $1', [id]);
      trying = attempt('express-chief');
      await eventually(async () => {
        const waiting = await office.db.query(
          `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return waiting.length > 0;
      }, 10_000);
    });
    expect((await trying)?.statusCode).toBe(401);
    const left = await office.db.query('SELECT 1 FROM session WHERE account_id = $1', [id]);
    expect(left).toEqual([]);
    expect((await attempt('express-chief', 'another password')).statusCode).toBe(200);
  });

  it('ends when the account gets a new password', async () => {
    const register = office.api.get(StaffRegister);
    const session = await office.signIn('counter');
    const { account, name, role, section } = office.people.counter;
    const person = { account, name, role, section, email: 'c@office.example', password: '' };
    await register.put(person, await hashPassword('another password'));
    expect(await me(session)).toBe(401);
    expect((await attempt('counter')).statusCode).toBe(401);
    expect((await attempt('counter', 'another password')).statusCode).toBe(200);
  });
});

describe('guessing passwords', () => {
  const guess = async (account: string, times: number, from: object = {}) => {
    const codes: number[] = [];
    for (let i = 0; i < times; i += 1)
      codes.push((await attempt(account, `guess ${i}`, from)).statusCode);
    return codes;
  };
  const ago = (subject: string, seconds: number) =>
    office.db.query(
      `UPDATE login_failure SET last_at = now() - make_interval(secs => $2) WHERE subject = $1`,
      [subject, seconds],
    );

  it('says the same of an account there is and of one there is not', async () => {
    const [there, nowhere] = [
      await attempt('mails', 'wrong'),
      await attempt('nobody-here', 'wrong'),
    ];
    expect([there.statusCode, there.body]).toEqual([401, nowhere.body]);
  });

  it('is slowed down for an account, with the time to wait', async () => {
    expect(await guess('mails', 6)).toEqual([401, 401, 401, 401, 401, 429]);
    const refused = await attempt('mails');
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too_many_attempts']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await ago('account mails', 3);
    expect((await attempt('mails')).statusCode).toBe(200);
    expect((await attempt('mails', 'wrong')).statusCode).toBe(401);
  });

  it('is not let through when many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => attempt('mails', `guess ${i}`)),
    );
    const tried = answers.filter(({ statusCode }) => statusCode === 401).length;
    expect(tried).toBe(5);
  });

  it('is slowed down for an address that tries many accounts', async () => {
    const codes = [];
    for (let i = 0; i < 31; i += 1)
      codes.push((await attempt(`account-${i}`, 'x', { remoteAddress: '192.0.2.7' })).statusCode);
    expect(codes.slice(0, 30)).toEqual(Array(30).fill(401));
    expect(codes[30]).toBe(429);
    expect((await attempt('mails', TEST_PASSWORD, { remoteAddress: '192.0.2.8' })).statusCode).toBe(
      200,
    );
  });

  it('never waits longer than a quarter of an hour, and refused attempts do not prolong it', async () => {
    await guess('mails', 5);
    await office.db.query(
      `UPDATE login_failure SET failures = 1000 WHERE subject = 'account mails'`,
    );
    const waits = [];
    for (let i = 0; i < 3; i += 1)
      waits.push(Number((await attempt('mails')).headers['retry-after']));
    expect(Math.max(...waits)).toBeLessThanOrEqual(900);
    await ago('account mails', 901);
    expect((await attempt('mails')).statusCode).toBe(200);
  });

  it('does not lock out the owner, whose browser is known', async () => {
    const known = cookiesOf(await attempt('delivery')).replace(/^huiyin=[^;]+; /, '');
    await guess('delivery', 6, { remoteAddress: '192.0.2.66' });
    expect((await attempt('delivery')).statusCode).toBe(429);
    const own = { headers: { cookie: known } };
    expect((await attempt('delivery', TEST_PASSWORD, own)).statusCode).toBe(200);
  });

  it('gains nothing from a known browser: it is counted, and good for its own account alone', async () => {
    const known = cookiesOf(await attempt('delivery')).replace(/^huiyin=[^;]+; /, '');
    const own = { headers: { cookie: known } };
    expect(await guess('delivery', 6, own)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await guess('mails', 6, own)).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await attempt('mails', TEST_PASSWORD, own)).statusCode).toBe(429);
  });

  it.each(['huiyin-browser=made-up', 'huiyin-browser=', 'huiyin-browser=%ff'])(
    'takes no browser for known that is not: %s',
    async (cookie) => {
      await guess('mails', 6);
      expect((await attempt('mails', TEST_PASSWORD, { headers: { cookie } })).statusCode).toBe(429);
    },
  );
});
