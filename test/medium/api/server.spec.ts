import {
  aPublicCase,
  aSlip,
  openOffice,
  TEST_API_KEY,
  TEST_PASSWORD,
  type TestOffice,
  testServerUrl,
} from '#testing';
import { Client } from 'pg';

let office: TestOffice;
beforeAll(async () => void (office = await openOffice()));
afterAll(() => office.close());

const open = (headers: Record<string, string> = {}) =>
  office.api.inject({
    method: 'POST',
    url: '/api/v1/public/cases',
    payload: aPublicCase(),
    headers,
  });

describe('where a request comes from', () => {
  it.each([
    'https://evil.example',
    'null',
    'http://huiyin.example.evil.example',
    'file://',
    '',
    'nonsense',
    'http://huiyin.example:81',
  ])('is refused when it changes something: Origin %j', async (origin) => {
    const answer = await open({ origin });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'foreign_origin']);
    const page = await office.api.inject({
      method: 'POST',
      url: '/mailbox',
      payload: 'a=b',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(page.statusCode).toBe(403);
  });

  it('is no matter when it only reads', async () => {
    const answer = await office.api.inject({
      url: '/plan',
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is fine from our own pages, and from what is no browser', async () => {
    expect((await open({ origin: 'http://huiyin.example' })).statusCode).toBe(201);
    expect((await open({ origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' })).statusCode).toBe(
      201,
    );
    expect((await open()).statusCode).toBe(201);
  });
});

describe('every answer', () => {
  it.each(['/', '/api/v1/me', '/api/v1/nothing', '/nothing', '/metrics', '/api/v1/cases/%ff'])(
    'is guarded by headers: %s',
    async (url) => {
      const { headers } = await office.api.inject({ url });
      if (url.includes('%ff')) return expect(headers['content-type']).toMatch(/problem/);
      expect(headers['content-security-policy']).toMatch(
        /default-src 'self'.*frame-ancestors 'none'/,
      );
      expect(headers['content-security-policy']).not.toMatch(/unsafe/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        // With no-referrer, browsers send `Origin: null` with our own forms, which is refused.
        'referrer-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    },
  );

  it('of the API stays out of caches', async () => {
    const headers = await office.signIn('delivery');
    const answer = await office.api.inject({ url: '/api/v1/me', headers });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('to HEAD has the headers of GET and no body; other methods are not there', async () => {
    const headers = await office.signIn('delivery');
    const head = await office.api.inject({ method: 'HEAD', url: '/api/v1/me', headers });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    for (const method of ['OPTIONS', 'PUT', 'PATCH'] as const) {
      const answer = await office.api.inject({ method, url: '/api/v1/cases', headers });
      expect([method, answer.statusCode]).toEqual([method, 404]);
      expect(answer.headers['access-control-allow-methods']).toBeUndefined();
    }
  });
});

describe('an error nobody foresaw', () => {
  it('is told and logged without what the customer wrote', async () => {
    await office.db.query('ALTER TABLE cases RENAME COLUMN contact TO gone');
    const written: string[] = [];
    const spies = (['stdout', 'stderr'] as const).map((stream) =>
      jest.spyOn(process[stream], 'write').mockImplementation((piece) => {
        written.push(String(piece));
        return true;
      }),
    );
    const secret = {
      subject: '機密主旨',
      body: '機密內容',
      contact: { name: '甲乙丙', phone: '0911222333', email: 'secret@customer.example' },
    };
    const headers = await office.signIn('delivery');
    const taken = await office.api.inject({
      method: 'POST',
      url: '/api/v1/public/cases',
      payload: aPublicCase(secret),
    });
    const listed = await office.api.inject({ url: '/api/v1/cases/115-000001', headers });
    spies.forEach((spy) => spy.mockRestore());
    await office.db.query('ALTER TABLE cases RENAME COLUMN gone TO contact');
    // The first is refused by the database with the whole row in its words.
    for (const answer of [taken, listed]) {
      expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal']);
    }
    expect(listed.body).not.toMatch(/contact|column|select/i);
    const log = written.join('');
    expect(log).toMatch(/QueryFailedError 23502/);
    expect(log).toMatch(/QueryFailedError 42703/);
    expect(log).not.toMatch(/機密|甲乙丙|0911222333|secret@|115-000001/);
  });
});

describe('figures for those on duty', () => {
  const figures = async () => {
    const { body } = await office.api.inject('/metrics');
    return (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(body)?.[1]);
  };

  it('count what comes in, timers that are late, and facts that wait', async () => {
    const before = await figures();
    expect(before('huiyin_timers_overdue')).toBe(0);
    await open();
    await open();
    await office.db.query(
      `UPDATE timer SET due_at = now() - interval '20 seconds' WHERE rung = (SELECT min(rung) FROM timer) AND state = 'armed'`,
    );
    await office.db.query(`UPDATE outbox SET created_at = now() - interval '30 seconds'`);
    const after = await figures();
    const [{ late }] = await office.db.query<{ late: number }>(
      `SELECT count(*)::int AS late FROM timer WHERE state = 'armed' AND due_at < now() - interval '15 seconds'`,
    );
    expect(after('huiyin_intake_cases_total') - before('huiyin_intake_cases_total')).toBe(2);
    expect(late).toBeGreaterThan(0);
    expect(after('huiyin_timers_overdue')).toBe(late);
    expect(after('huiyin_outbox_age_seconds')).toBeGreaterThanOrEqual(30);
    expect(after('huiyin_database_up')).toBe(1);
  });

  it('name routes by their pattern, never by a case', async () => {
    await office.api.inject('/api/v1/cases/115-000001?q=王小明');
    const { body } = await office.api.inject('/metrics');
    expect(body).toMatch(/route="\/api\/v1\/cases\/:caseNo"/);
    expect(body).not.toMatch(/115-000001|王小明/);
  });

  it('start at nothing', async () => {
    const fresh = await openOffice();
    expect((await fresh.api.inject('/metrics')).body).toMatch(/^huiyin_intake_cases_total 0$/m);
    await fresh.close();
  });
});

describe('too often', () => {
  let strict: TestOffice;
  beforeAll(async () => void (strict = await openOffice({ RATE_LIMIT: '1', TRUST_PROXY: '1' })));
  afterAll(() => strict.close());

  const times = async (n: number, request: object | ((i: number) => object)) => {
    const answers = [];
    for (let i = 0; i < n; i += 1) {
      answers.push(await strict.api.inject(typeof request === 'function' ? request(i) : request));
    }
    return answers;
  };
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const lookup = { caseNo: '115-000001', queryCode: 'A' };

  it('is refused with the time to wait, for each thing by itself', async () => {
    const request = {
      method: 'POST',
      url: '/api/v1/public/cases/lookup',
      payload: lookup,
      headers: from('192.0.2.1'),
    };
    const answers = await times(21, request);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(20).fill(404), 429]);
    const last = answers[20];
    expect([last.headers['content-type'], last.json().code]).toEqual([
      'application/problem+json; charset=utf-8',
      'too_many_attempts',
    ]);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect((await strict.api.inject({ url: '/plan', headers: from('192.0.2.1') })).statusCode).toBe(
      200,
    );
    expect(
      (await strict.api.inject({ ...request, method: 'POST', headers: from('192.0.2.2') }))
        .statusCode,
    ).toBe(404);
  });

  it.each([
    [
      'a header that machines send',
      () => ({ headers: { ...from('192.0.2.3'), authorization: 'Bearer x' } }),
    ],
    [
      'another way to write the address',
      () => ({ headers: from('192.0.2.4'), url: '/api/v1/public/cases/l%6fokup?x=1' }),
    ],
    ['invented proxies', (i: number) => ({ headers: from(`10.0.0.${i}, 192.0.2.5`) })],
  ])('is not evaded by %s', async (_how, trick) => {
    const answers = await times(21, (i) => ({
      method: 'POST',
      url: '/api/v1/public/cases/lookup',
      payload: lookup,
      ...trick(i),
    }));
    expect(answers[20].statusCode).toBe(429);
  });

  it('is not said to a call centre at work, nor to health checks', async () => {
    const slip = aSlip();
    const slips = await times(120, (i) => ({
      ...{ method: 'POST', url: '/api/v1/intake/call-center-slips', payload: slip },
      headers: {
        ...from('192.0.2.9'),
        authorization: `Bearer ${TEST_API_KEY}`,
        'idempotency-key': `k${i % 3}`,
      },
    }));
    expect(slips.every(({ statusCode }) => statusCode === 201)).toBe(true);
    const attempts = await times(31, {
      ...{ method: 'POST', url: '/api/v1/session', headers: from('192.0.2.10') },
      payload: { account: 'delivery', password: TEST_PASSWORD },
    });
    expect(attempts.map(({ statusCode }) => statusCode)).toEqual([...Array(30).fill(200), 429]);
  });
});

describe('without the database', () => {
  let lost: TestOffice;
  const admin = async (sql: string) => {
    const client = new Client({ connectionString: testServerUrl() });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const name = () => new URL(lost.db.url).pathname.slice(1);
  beforeAll(async () => {
    lost = await openOffice();
    await admin(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS false`);
    await admin(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name()}'`,
    );
  });
  afterAll(() => lost.close());

  it('it lives and is not ready, and says so', async () => {
    expect((await lost.api.inject('/health/live')).statusCode).toBe(200);
    const ready = await lost.api.inject('/health/ready');
    expect([ready.statusCode, ready.json().code]).toEqual([503, 'unavailable']);
    const metrics = await lost.api.inject('/metrics');
    expect(metrics.statusCode).toBe(200);
    expect(metrics.body).toMatch(/^huiyin_database_up 0$/m);
    expect(metrics.body).not.toMatch(/huiyin_timers_overdue/);
  });

  it('takes nothing in and says when to come back, also to a browser', async () => {
    const payload = aPublicCase();
    const refused = await lost.api.inject({ method: 'POST', url: '/api/v1/public/cases', payload });
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'unavailable']);
    const page = await lost.api.inject({ url: '/plan', headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers['content-type']]).toEqual([
      503,
      'text/html; charset=utf-8',
    ]);
    expect(page.body).toContain('0800-700-365');
  });

  it('is ready again when the database is back', async () => {
    await admin(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS true`);
    expect((await lost.api.inject('/health/ready')).statusCode).toBe(200);
  });
});
