import fc from 'fast-check';
import { aPublicCase, openOffice, TEST_API_KEY, type TestOffice } from '#testing';
import { mutationsOf } from './mutations.js';
import { type PostRoute, postRoutes } from './posts.js';

let office: TestOffice;
let routes: PostRoute[];
const cookies: Record<string, { cookie: string }> = {};

beforeAll(async () => {
  office = await openOffice();
  routes = postRoutes((await office.receive()).caseNo);
  for (const account of ['admin', 'delivery-chief', 'dispatcher']) {
    cookies[account] = await office.signIn(account);
  }
});
afterAll(() => office.close());

const JSON_TYPE = { 'content-type': 'application/json' };

const post = (route: PostRoute, payload: string | Buffer, headers: Record<string, string> = {}) =>
  office.api.inject({
    ...{ method: 'POST', url: route.url, payload },
    headers: {
      ...JSON_TYPE,
      ...(route.account && cookies[route.account]),
      ...route.headers,
      ...headers,
    },
  });

const TABLES = ['cases', 'case_event', 'timer', 'mail', 'outbox', 'idempotency_key', 'session']
  .concat(['plan', 'measure', 'measure_link', 'routing_decision'])
  .map(
    (table) =>
      `SELECT '${table}' AS t, count(*)::int AS n, (SELECT sum(version) FROM cases) AS v FROM ${table}`,
  )
  .join(' UNION ALL ');
/** How much there is, and how often cases were changed. */
const stored = () => office.db.query(TABLES);

type Answer = Awaited<ReturnType<typeof post>>;

/** A problem that says in Chinese what to do, and field by field what is wrong where it is the shape. */
function expectProblem(what: string, answer: Answer): void {
  const seen = { what, status: answer.statusCode };
  const isRefused = [400, 413, 415, 422].includes(seen.status);
  expect({ ...seen, isRefused }).toEqual({ ...seen, isRefused: true });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = answer.json<{
    code: string;
    status: number;
    detail: string;
    errors?: unknown[];
  }>();
  expect({ what, status: problem.status }).toEqual(seen);
  expect(problem.code).toMatch(/^[a-z_]+$/);
  expect(problem.detail).toMatch(/[\u4e00-\u9fff]{3}/u);
  if (seen.status !== 400) return;
  expect(problem.errors).not.toHaveLength(0);
  for (const fault of problem.errors as { path: string; message: string }[]) {
    expect(typeof fault.path).toBe('string');
    expect(fault.message).toMatch(/[\u4e00-\u9fff]/u);
  }
}

describe('a body that is wrong in one place', () => {
  it('is refused on every route that takes one, and nothing is half-stored', async () => {
    const before = await stored();
    let tried = 0;
    for (const route of routes) {
      for (const { what, body } of mutationsOf(route.body)) {
        if (route.except?.includes(what)) continue;
        expectProblem(`${route.name} ${what}`, await post(route, JSON.stringify(body)));
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(300);
    expect(await stored()).toEqual(before);
  }, 60_000);

  it.each([
    ['subject', ''],
    ['subject', '　 '],
    ['contact', { name: '王小明', email: 'not-an-address' }],
    ['contact', { name: '王小明', email: 'a@b.example\r\nBcc: all@b.example' }],
    ['consent', false],
    ['kind', 'praise'],
    ['occurredOn', '2026-02-30'],
  ])('names the field: %s %j', async (field, value) => {
    const answer = await post(routes[0], JSON.stringify(aPublicCase({ [field]: value })));
    expectProblem(field, answer);
    const paths = answer.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path);
    expect(paths.every((path) => path.split('.')[0] === field)).toBe(true);
  });
});

describe('what is not even the right kind of body', () => {
  const whole = (piece: Buffer) => {
    const [before, after] = JSON.stringify(aPublicCase({ subject: 'HERE' })).split('HERE');
    return Buffer.concat([Buffer.from(before), piece, Buffer.from(after)]);
  };
  const BODIES: readonly [what: string, body: string | Buffer, status: number][] = [
    ['nothing', '', 400],
    ['malformed JSON', '{"kind":', 400],
    ['a text', '"text"', 400],
    ['a number', '1', 400],
    ['null', 'null', 400],
    ['a list', '[{}]', 400],
    ['deep lists', '['.repeat(100_000), 400],
    ['deep objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 400],
    ['a prototype', '{"__proto__":{"admin":true}}', 400],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}}}', 400],
    [
      'a thousand unknown fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`f${i}`, i]))),
      400,
    ],
    ['a byte that is never UTF-8', whole(Buffer.from([0xff])), 400],
    ['a character cut off', whole(Buffer.from([0xf0, 0x9f, 0x98])), 400],
    ['an over-long encoding', whole(Buffer.from([0xc0, 0xaf])), 400],
    ['half a character in UTF-8', whole(Buffer.from([0xed, 0xa0, 0x80])), 400],
    ['Big5', whole(Buffer.from([0xa7, 0xda])), 400],
    ['UTF-16', Buffer.from(JSON.stringify(aPublicCase()), 'utf16le'), 400],
    ['a megabyte', JSON.stringify(aPublicCase({ body: '長'.repeat(350_000) })), 413],
  ];

  it.each(BODIES)('is refused on every route: %s', async (what, body, status) => {
    const before = await stored();
    for (const route of routes) {
      const answer = await post(route, body);
      expectProblem(`${route.name} ${what}`, answer);
      expect([route.name, answer.statusCode]).toEqual([route.name, status]);
    }
    expect(await stored()).toEqual(before);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it.each(
    ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].concat([
      'text/xml',
      'application/jsonp',
      'nonsense',
    ]),
  )('is refused on every route: content type %s', async (type) => {
    for (const route of routes) {
      const answer = await post(route, JSON.stringify(route.body), { 'content-type': type });
      expectProblem(`${route.name} ${type}`, answer);
      expect(answer.statusCode).toBe(415);
    }
  });

  it.each(['/mailbox', '/lookup'])('is refused by the page %s, as a page', async (url) => {
    for (const payload of ['subject=%ff%fe', Buffer.from([0x61, 0x3d, 0xff])]) {
      const answer = await office.api.inject({
        ...{ method: 'POST', url, payload },
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        400,
        'text/html; charset=utf-8',
      ]);
    }
  });
});

describe('rare but real text', () => {
  it.each([
    ['𠮷野家 旁的郵筒，𡘙先生'],
    ['Ljavakaw‧Payan、Wu·Ho·Ming、Sakinuʼ'],
    ['e\u0301 and é are kept apart; ʉ ɨ ḷ'],
    ['🙋‍♀️ 👨‍👩‍👧 🇹🇼'],
    ['ﾊﾝｶｸ ＦＵＬＬ　ＷＩＤＴＨ ㍿'],
    ['<script>alert(1)</script> & "quoted" \' -- ; DROP TABLE cases; %_\\ {caseNo} $1'],
    ['line one\r\nline two\ttab\n\nline four'],
    ['\u202eright to left\u202c \u200bzero width'],
  ])('is kept exactly as it came: %s', async (text) => {
    const contact = { name: `${text.split('\n')[0].slice(0, 40).trim()}`, phone: '0900-000-000' };
    const body = aPublicCase({ subject: text, body: ` ${text} `, contact });
    const answer = await post(routes[0], JSON.stringify(body));
    expect(answer.statusCode).toBe(201);
    const [kept] = await office.db.query<Record<string, unknown>>(
      'SELECT subject, body, contact FROM cases WHERE case_no = $1',
      [answer.json<{ caseNo: string }>().caseNo],
    );
    expect(kept).toEqual({ subject: text, body: ` ${text} `, contact });
  });

  it('counts a rare character once', async () => {
    const subject = '𠮷'.repeat(200);
    expect((await post(routes[0], JSON.stringify(aPublicCase({ subject })))).statusCode).toBe(201);
    const more = JSON.stringify(aPublicCase({ subject: `${subject}𠮷` }));
    expect((await post(routes[0], more)).statusCode).toBe(400);
  });
});

describe('addresses nobody would type', () => {
  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = '01a20c6d-8e84-73ed-8f8b-72f7065e8ecb';
  const QUERIES = [
    ...[
      'view=',
      'view=everything',
      'view=open&view=all',
      'status=gone',
      'channel=pigeon',
      'sort=name',
    ],
    ...['limit=0', 'limit=-1', 'limit=201', 'limit=1.5', 'limit=1e309', 'limit=NaN', 'limit='],
    ...[
      'department=%00',
      `department=${'A'.repeat(21)}`,
      'q=%00',
      `q=${'長'.repeat(101)}`,
      'q=a&q=b',
    ],
    ...[
      'unknown=1',
      'view[]=open',
      '__proto__=1',
      'after=x',
      'after=%00',
      `after=${'A'.repeat(301)}`,
    ],
    ...[`after=${cursor(null)}`, `after=${cursor([])}`, `after=${cursor({ a: 1 })}`],
    ...[
      `after=${cursor(['-200000-01-01T00:00:00.000Z', id])}`,
      `after=${cursor(['2026-11-24', id])}`,
    ],
    ...[`after=${cursor(['2026-11-24T00:00:00.000Z', '-'.repeat(36)])}`],
    ...[`after=${cursor(['2026-13-45T99:00:00.000Z', id])}`, `after=${cursor([1, 2])}`],
  ];

  it.each(QUERIES)('are refused with the field: ?%s', async (query) => {
    const url = `/api/v1/cases?${query}`;
    const answer = await office.api.inject({ url, headers: cookies.dispatcher });
    expectProblem(query, answer);
    expect(answer.json<{ errors: unknown[] }>().errors).not.toHaveLength(0);
  });

  it.each([
    'q=%25',
    'q=_',
    'q=%5C',
    "q='%3B--",
    'q=%F0%A0%AE%B7',
    'department=NOWHERE',
    'q=?',
    'limit=200',
  ])('are harmless: ?%s', async (query) => {
    const url = `/api/v1/cases?${query}`;
    const answer = await office.api.inject({ url, headers: cookies.dispatcher });
    expect(answer.statusCode).toBe(200);
  });

  it.each(
    [
      '/cases/%ff',
      '/cases/%00',
      '/cases/..%2f..%2fetc',
      `/cases/${'1'.repeat(500)}`,
      '/cases/115-%E2%80%AE',
    ].concat([
      '/plans/x',
      '/plans/%00',
      '/plans/99999999999',
      '/plans/114/measures/%00',
      `/plans/114/measures/${'a'.repeat(90)}`,
      '/nothing',
    ]),
  )('are not there: %s', async (path) => {
    const answer = await office.api.inject({ url: `/api/v1${path}`, headers: cookies.dispatcher });
    expect([400, 404, 414]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json<{ detail: string }>().detail).toMatch(/[\u4e00-\u9fff]{3}/u);
  });
});

describe('anything at all', () => {
  it('is answered by every route, and never with a failure of ours', async () => {
    const names = fc.constantFrom(
      'kind',
      'subject',
      'body',
      'contact',
      'version',
      'text',
      'measures',
      'account',
    );
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(names, fc.jsonValue({ noUnicodeString: false })),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(routes.length - 1), anything, async (n, body) => {
        const { statusCode } = await post(routes[n], JSON.stringify(body));
        return statusCode >= 200 && statusCode < 500;
      }),
      { numRuns: 400 },
    );
  });

  it('is taken or refused by the slip, whatever its key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii', maxLength: 250 }), async (key) => {
        const headers = { authorization: `Bearer ${TEST_API_KEY}`, 'idempotency-key': key };
        const slips = routes.find(({ name }) => name === 'slips') as PostRoute;
        const answer = await post(slips, JSON.stringify(slips.body), headers);
        return (
          answer.statusCode === 201 ||
          (answer.statusCode === 400 && answer.json().code === 'idempotency_key_required')
        );
      }),
      { numRuns: 60 },
    );
  });
});
