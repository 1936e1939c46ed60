// Whether a page of a queue stays as fast when the office has ten times the cases.
import { built, connect, createDatabase, quantile, startProgram } from './services.mjs';

const REQUESTS = 200;
const PASSWORD = 'a bench password';
const VIEWS = [
  ...['section', 'unassigned', 'paused', 'consulted', 'all', 'all&sort=due', 'all&sort=ended'],
  // A word that every case has, and one that few have.
  ...[`all&q=${encodeURIComponent('掛號')}`, `all&q=${encodeURIComponent('址 99')}`],
];

/**
 * Cases as an office has them after years: most are closed, every section has some open and waits for
 * customers. What a section was asked and has not answered does not grow with the years.
 */
const FILL = `
INSERT INTO cases (id, case_no, channel, kind, subject, body, contact, reply_to, language, status, lead,
  supporting, consulted, awaiting_findings, paused_at, urgent, suspected_report, received_at, due_at, sla_policy, version, revision)
SELECT gen_random_uuid(), 'b-' || lpad(n::text, 8, '0'), 'manager_mailbox', 'complaint', '掛號信投錯地址 ' || n,
  repeat('郵差把我的掛號信投到隔壁棟信箱。', 10), '{"name": "王小明"}', 'customer', 'zh',
  CASE WHEN n % 4 = 0 THEN 'routed' ELSE 'closed' END,
  (ARRAY['MAILS','DELIVERY','EXPRESS','COUNTER','HYBRID_MAIL','MARKETING','HR','TECH','GENERAL'])[1 + n % 9],
  '{}', a.sections, a.sections, CASE WHEN n % 8 = 0 THEN now() - make_interval(mins => 30) END,
  false, false, now() - make_interval(mins => n), now() + make_interval(mins => n % 9000), 'bench', 1, 1
FROM generate_series($1::int, $2::int) AS n,
  LATERAL (SELECT CASE WHEN n % 20 = 0 AND n <= 10000 THEN ARRAY['DELIVERY'] ELSE ARRAY[]::text[] END) AS a(sections)`;

async function signIn(api, client) {
  const { hashPassword } = built('libs/staff/src/index.js');
  await client.query(
    `INSERT INTO staff_account (id, account, name, role, section, email, password_hash)
     VALUES (gen_random_uuid(), 'bench', 'bench', 'handler', 'DELIVERY', 'b@office.example', $1)`,
    [await hashPassword(PASSWORD)],
  );
  const answer = await fetch(`${api.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'bench', password: PASSWORD }),
  });
  return answer.headers.get('set-cookie').split(';')[0];
}

/** Milliseconds for the first page and the one after it. */
async function pages(api, cookie, view) {
  const times = [];
  const list = `${api.url}/api/v1/cases?view=${view}&limit=50`;
  let after = '';
  for (let n = 0; n < REQUESTS; n += 1) {
    const begun = performance.now();
    const answer = await fetch(`${list}${after}`, { headers: { cookie } });
    const { items, next } = await answer.json();
    times.push(performance.now() - begun);
    if (items.length !== 50) throw new Error(`a page of ${items.length} cases`);
    after = after ? '' : `&after=${next}`;
  }
  return quantile(times.slice(50), 0.5);
}

/** The same for each question a section asks. */
async function allPages(api, cookie) {
  const ms = [];
  for (const view of VIEWS) ms.push(await pages(api, cookie, view));
  return ms;
}

export async function measureQueuePage(serverUrl) {
  const url = await createDatabase(serverUrl, 'bench_queue');
  const client = await connect(url);
  const api = await startProgram('api', url);
  const cookie = await signIn(api, client);
  const fill = async (from, to) => {
    await client.query(FILL, [from, to]);
    await client.query('VACUUM ANALYZE cases');
  };
  await fill(1, 10_000);
  const small = await allPages(api, cookie);
  await fill(10_001, 100_000);
  const large = await allPages(api, cookie);
  await client.end();
  await api.stop();
  return VIEWS.map((view, i) => ({ view, small: small[i], large: large[i] }));
}
