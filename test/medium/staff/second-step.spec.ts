import { openOffice, TEST_PASSWORD, type TestOffice } from '#testing';
import { Secret, TOTP } from 'otpauth';

let office: TestOffice;
let admin: { cookie: string };
beforeAll(async () => {
  office = await openOffice();
  admin = await office.signIn('admin');
});
afterAll(() => office.close());
beforeEach(() => office.db.query('TRUNCATE login_failure'));

const BEGIN = new Date('2026-11-02T01:00:00Z');
const at = (seconds: number) => new Date(BEGIN.getTime() + seconds * 1000);
const codeAt = (secret: string, seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at(seconds).getTime() });

const call = (method: string, path: string, headers: object = {}, payload?: object) =>
  office.api.inject({
    ...{ method: method as 'GET', url: `/api/v1${path}`, payload },
    headers: { ...headers },
  });
const signIn = async (account: string, code?: string) => {
  const answer = await call('POST', '/session', {}, { account, password: TEST_PASSWORD, code });
  return answer.statusCode === 200 ? 'in' : answer.json().code;
};

/** Somebody with a second step, set up at the beginning. */
async function withSecondStep(account: string) {
  await office.setTime(BEGIN);
  const own = await office.signIn(account);
  const begun = await call('POST', '/me/second-step', own, { password: TEST_PASSWORD });
  const { secret } = begun.json();
  const code = codeAt(secret, 0);
  const confirmed = await call('POST', '/me/second-step/confirm', own, { code });
  return { own, secret, code, recoveryCodes: confirmed.json().recoveryCodes as string[] };
}

describe('the second step of signing in', () => {
  it('counts from its first code on, and is asked for after the password', async () => {
    const own = await office.signIn('mails');
    const elsewhere = await office.signIn('mails');
    const begin = (password: string) => call('POST', '/me/second-step', own, { password });
    expect((await begin('guess')).json().code).toBe('wrong_password');
    await office.setTime(BEGIN);
    const { secret, address } = (await begin(TEST_PASSWORD)).json();
    expect(new URL(address).searchParams.get('secret')).toBe(secret);
    expect(await signIn('mails')).toBe('in');
    const confirm = (code: string) => call('POST', '/me/second-step/confirm', own, { code });
    expect((await confirm('000000')).json().code).toBe('wrong_code');
    expect((await confirm(codeAt(secret, 0))).json().recoveryCodes).toHaveLength(10);
    expect((await call('GET', '/me', elsewhere)).statusCode).toBe(401);
    expect((await call('GET', '/me', own)).statusCode).toBe(200);
    expect(await signIn('mails')).toBe('second_step_needed');
    expect(await signIn('mails', '000000')).toBe('wrong_code');
    await office.setTime(at(60));
    expect(await signIn('mails', codeAt(secret, 60))).toBe('in');
  });

  it('takes each code once, also of two who bring it at once', async () => {
    const { secret, code } = await withSecondStep('counter');
    expect(await signIn('counter', code)).toBe('wrong_code');
    await office.setTime(at(90));
    const both = [codeAt(secret, 90), codeAt(secret, 90)].map((one) => signIn('counter', one));
    expect((await Promise.all(both)).sort()).toEqual(['in', 'wrong_code']);
    expect(await signIn('counter', codeAt(secret, 60))).toBe('wrong_code');
  });

  it('takes a recovery code in its place, once', async () => {
    const { recoveryCodes, own } = await withSecondStep('express');
    const [one] = recoveryCodes;
    expect(await signIn('express', one.toUpperCase().replace('-', ' '))).toBe('in');
    expect(await signIn('express', one)).toBe('wrong_code');
    expect((await call('GET', '/me/second-step', own)).json()).toMatchObject({ recoveryLeft: 9 });
  });

  it('slows down whoever has the password and guesses codes', async () => {
    await withSecondStep('delivery');
    const told = [];
    for (let n = 0; n < 8; n += 1) {
      told.push(await signIn('delivery', n % 2 ? '000000' : undefined));
    }
    expect(told.slice(0, 2)).toEqual(['second_step_needed', 'wrong_code']);
    expect(told.slice(-1)).toEqual(['too_many_attempts']);
  });

  it('is kept encrypted, for its own account alone', async () => {
    const { secret } = await withSecondStep('delivery-chief');
    const kept = await office.db.query<object>('SELECT * FROM second_step');
    expect(JSON.stringify(kept)).not.toContain(secret);
    await office.db.query(
      `UPDATE second_step SET secret = (SELECT secret FROM second_step WHERE account_id = $1)
        WHERE account_id = $2`,
      [office.people['delivery-chief'].id, office.people.counter.id],
    );
    await office.setTime(at(300));
    expect(await signIn('counter', codeAt(secret, 300))).toBe('wrong_code');
  });

  it('is taken off by an administrator with a reason, which signs its owner out', async () => {
    const { own } = await withSecondStep('express-chief');
    const id = office.people['express-chief'].id;
    const reset = (body: object) => call('POST', `/accounts/${id}/reset-second-step`, admin, body);
    expect((await reset({})).statusCode).toBe(400);
    expect((await reset({ reason: '手機遺失，已當面確認' })).json().secondStep).toBe(false);
    expect((await call('GET', '/me', own)).statusCode).toBe(401);
    expect(await signIn('express-chief')).toBe('in');
    const [{ type, data }] = (await call('GET', `/accounts/${id}`, admin)).json().events;
    expect([type, data]).toEqual(['second-step.reset', { reason: '手機遺失，已當面確認' }]);
  });
});

describe('where the office asks for it', () => {
  it('nothing else is open before it is set up, and it cannot be turned off', async () => {
    await office.setTime(BEGIN);
    const own = await office.signIn('counter-chief');
    const ask = async (secondStepFor: string[]) => {
      const { newest } = (await call('GET', '/settings/sign-in', admin)).json();
      const content = { ...newest.content, secondStepFor };
      const body = { basedOn: newest.version, reason: '資安要求', content };
      return call('POST', '/settings/sign-in/versions', admin, body);
    };
    expect((await ask(['supervisor', 'king'])).json().code).toBe('setting_faulty');
    expect((await ask(['supervisor'])).statusCode).toBe(201);
    const shut = await call('GET', '/cases', own);
    expect([shut.statusCode, shut.json().code]).toEqual([403, 'setup_needed']);
    expect((await call('GET', '/me', own)).json().owes).toEqual(['second-step']);
    await withSecondStep('counter-chief');
    await office.setTime(at(600));
    expect(await signIn('counter-chief')).toBe('second_step_needed');
    expect(await signIn('mails-chief')).toBe('in');
    await ask([]);
  });
});
