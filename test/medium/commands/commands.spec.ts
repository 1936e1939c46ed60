import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answering, createTestDatabase, freePort, projectRoot } from '#testing';
import { type TestDatabase, TestProgram } from '#testing';

const PASSWORD = '郵差先生每天騎車經過四條街';
const COMMANDS = 'dist/apps/standalone/src/commands';

describe('the first hour of an installation without demo data', () => {
  let db: TestDatabase;
  let dataDir: string;
  let api: TestProgram | undefined;
  let url: string;

  beforeAll(async () => {
    db = await createTestDatabase(true);
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'huiyin-commands-'));
  });

  afterAll(async () => {
    await api?.stop();
    await db.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const environment = () => ({ DATABASE_URL: db.url, DATA_DIR: dataDir, RATE_LIMIT: '0' });

  async function command(name: string, args: string[], input?: string) {
    const program = new TestProgram(`${COMMANDS}/${name}.js`, environment(), args, input);
    const { code } = await program.ended();
    return { code, output: program.output };
  }

  const wang = ['put', 'wang', '--name', '王投遞', '--role', 'handler', '--section', 'DELIVERY'];
  const put = (input?: string) =>
    command('account', [...wang, '--email', 'wang@post.example'], input);

  async function startApi(): Promise<void> {
    const port = await freePort();
    const env = { ...environment(), PORT: String(port), NODE_ENV: 'production' };
    api = new TestProgram('dist/apps/api/src/main.js', env);
    url = `http://127.0.0.1:${port}`;
    await answering(`${url}/health/ready`);
  }

  async function signIn(password: string): Promise<{ status: number; cookie: string }> {
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'wang', password }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { status: answer.status, cookie };
  }

  const me = async (cookie: string) =>
    (await fetch(`${url}/api/v1/me`, { headers: { cookie } })).status;

  const slip = async (key: string) =>
    (
      await fetch(`${url}/api/v1/intake/call-center-slips`, {
        method: 'POST',
        headers: {
          ...{ authorization: `Bearer ${key}`, 'idempotency-key': 'first' },
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          ...{ slipNo: 'A-1', receivedAt: '2026-11-24T09:00:00+08:00', kind: 'complaint' },
          ...{ caller: { name: '陳小姐', phone: '0912345678' }, summary: '包裹三天沒有送到' },
        }),
      })
    ).status;

  it('before the migration, says what to run first', async () => {
    const { code, output } = await put(PASSWORD);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/npm run migrate/) });
  });

  it('migrates, and has nothing to do a second time', async () => {
    expect((await command('migrate', [])).output).toMatch(/\(\+[1-9]\d*\)/);
    expect((await command('migrate', [])).output).toMatch(/\(\+0\)/);
  });

  it('gives a person an account who signs in with it', async () => {
    expect(await put(`${PASSWORD}\n`)).toMatchObject({ code: 0 });
    await startApi();
    expect((await signIn(PASSWORD)).status).toBe(200);
    expect((await signIn('another password')).status).toBe(401);
    const [{ passwordHash }] = await db.query<{ passwordHash: string }>(
      `SELECT password_hash AS "passwordHash" FROM staff_account WHERE account = 'wang'`,
    );
    expect(passwordHash).toMatch(/^\$argon2id\$/);
  });

  it.each([
    ['a weak password', wang, 'wang2026', /password: 密碼至少要 12/],
    ['no password', wang, '', /標準輸入/],
    ['two lines', wang, 'first line here\nsecond line here\n', /標準輸入/],
    ['a password as an argument', [...wang, '--password', PASSWORD], undefined, /Usage/],
    ['a role nobody has', ['put', 'li', '--role', 'boss'], PASSWORD, /role: .*handler/],
    ['an account nobody has', ['password', 'nobody'], PASSWORD, /找不到/],
    ['nothing to do', [], undefined, /Usage/],
  ])('refuses %s and changes nothing', async (_what, args, input, message) => {
    const accounts = () => db.query('SELECT * FROM staff_account');
    const before = await accounts();
    const { code, output } = await command('account', args, input);
    expect({ code, output }).toEqual({ code: 2, output: expect.stringMatching(message) });
    expect(await accounts()).toEqual(before);
  });

  it('replaces a password: the old one and whoever used it are out', async () => {
    const { cookie } = await signIn(PASSWORD);
    expect(await me(cookie)).toBe(200);
    expect(await command('account', ['password', 'wang'], 'a new and better phrase')).toMatchObject(
      {
        code: 0,
      },
    );
    expect(await me(cookie)).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn('a new and better phrase')).status).toBe(200);
  });

  it('lets a person who has mistyped too often in again with a new password', async () => {
    for (let n = 0; n < 6; n += 1) await signIn('mistyped');
    expect((await signIn('a new and better phrase')).status).toBe(429);
    await command('account', ['password', 'wang'], PASSWORD);
    await db.query(`DELETE FROM login_failure WHERE subject LIKE 'address %'`);
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it('closes an account at once', async () => {
    const { cookie } = await signIn(PASSWORD);
    expect(await command('account', ['deactivate', 'wang'])).toMatchObject({ code: 0 });
    expect(await me(cookie)).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await command('account', ['list'])).output).toMatch(
      /^wang\tclosed\thandler\tDELIVERY\t/m,
    );
    expect(await command('account', ['deactivate', 'wang'])).toMatchObject({ code: 2 });
  });

  it('lets another system in by a key that is shown once and kept as a hash, until it is revoked', async () => {
    const { code, output } = await command('client', ['admit', '客服中心']);
    const [key] = /^hy_[\w-]{43}$/m.exec(output) ?? [''];
    expect({ code, status: await slip(key) }).toEqual({ code: 0, status: 201 });
    const stored = await db.query<{ id: string }>('SELECT * FROM api_client');
    expect(JSON.stringify(stored)).not.toContain(key.slice(3));
    expect((await command('client', ['list'])).output).toContain('\t客服中心');
    expect(await command('client', ['revoke', 'not-an-id'])).toMatchObject({ code: 2 });
    expect(await command('client', ['revoke', stored[0].id])).toMatchObject({ code: 0 });
    expect(await slip(key)).toBe(401);
  });

  it('loads the plan that comes with the product, once', async () => {
    const first = await command('plan', ['import']);
    expect(first).toEqual({ code: 0, output: expect.stringMatching(/83 measures/) });
    expect(await command('plan', ['import'])).toEqual({
      code: 2,
      output: expect.stringMatching(/已存在/),
    });
    expect((await command('plan', ['list'])).output).toMatch(/^114\t臺北郵局/m);
  });

  const planFileWith = (change: (plan: Record<string, unknown>) => void): string => {
    const plan = JSON.parse(readFileSync(path.join(projectRoot, 'config/plan/114.json'), 'utf8'));
    change(plan);
    const file = path.join(dataDir, `plan-${readdirSync(dataDir).length}.json`);
    writeFileSync(file, JSON.stringify(plan));
    return file;
  };

  it("loads next year's plan from a file", async () => {
    const file = planFileWith((plan) => (plan.year = 115));
    expect(await command('plan', ['import', file])).toMatchObject({ code: 0 });
    const [{ measures }] = await db.query<{ measures: number }>(
      'SELECT count(*)::int AS measures FROM measure WHERE year = 115',
    );
    expect(measures).toBe(83);
  });

  it('tells every fault of a plan by its field, and loads nothing of it', async () => {
    const file = planFileWith((plan) =>
      Object.assign(plan, { year: '116', title: '', office: '\u0000', note: 'what is this' }),
    );
    const { code, output } = await command('plan', ['import', file]);
    expect(code).toBe(2);
    for (const fault of [/^ {2}year: /m, /^ {2}title: 請填寫/m, /^ {2}office: 含有/m, /note/]) {
      expect(output).toMatch(fault);
    }
    expect(await db.query('SELECT 1 FROM plan WHERE year = 116')).toEqual([]);
    const broken = path.join(dataDir, 'broken.json');
    writeFileSync(broken, '{"year": 116');
    expect((await command('plan', ['import', broken])).output).toMatch(/無法讀取/);
  });

  it('says in one sentence that the database is not there, and which setting is missing', async () => {
    const nowhere = { DATABASE_URL: `postgres://huiyin@127.0.0.1:${await freePort()}/huiyin` };
    const unreachable = new TestProgram(`${COMMANDS}/migrate.js`, nowhere);
    expect((await unreachable.ended()).code).toBe(1);
    expect(unreachable.output).toMatch(/連不上資料庫/);
    expect(unreachable.output).not.toMatch(/ at /);
    const unset = new TestProgram(`${COMMANDS}/plan.js`, {}, ['list']);
    expect((await unset.ended()).code).toBe(2);
    expect(unset.output).toMatch(/DATABASE_URL/);
  });
});
