// How much of the database's speed is left when a case comes in over HTTP.
import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { built, connect, createDatabase, has, require, startProgram } from './services.mjs';

const CONNECTIONS = 8;
const SECONDS = 10;
const autocannon = require('autocannon');

const MESSAGE = {
  kind: 'complaint',
  subject: '掛號信投錯地址',
  body: '郵差把我的掛號信投到隔壁棟信箱，已經第三次了，請郵差投遞時確認門牌。'.repeat(5),
  contact: { name: '王小明', email: 'wang@customer.example', phone: '0900-000-000' },
};

/** Cases a second over HTTP. */
async function overHttp(url, seconds) {
  const result = await autocannon({
    url: `${url}/api/v1/public/cases`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...MESSAGE, consent: true }),
    connections: CONNECTIONS,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused`);
  return result['2xx'] / result.duration;
}

/** The rows one opening writes, read from a case that came in over HTTP. */
async function recorded(client) {
  const one = async (sql) => (await client.query(sql)).rows;
  const [row] = await one('SELECT to_jsonb(c) AS c FROM cases c LIMIT 1');
  const ofCase = (table, columns) =>
    one(`SELECT ${columns} FROM ${table} WHERE case_id = '${row.c.id}'`);
  const events = await ofCase('case_event', 'type, at, actor, data');
  return {
    case: row.c,
    year: row.c.case_no.split('-')[0],
    events: events.filter(({ type }) => type === 'case.received'),
    clocks: await ofCase(
      'case_clock',
      'clock, policy, calendar, started_at, due_at, state, ended_at, days_used, breached_at, provisional',
    ),
    timers: await ofCase('timer', 'clock, rung, epoch, due_at, state'),
    mails: await ofCase('mail', `kind, recipient AS "to", subject, text`),
  };
}

const fresh = (seen) => {
  const id = randomUUID();
  return [
    JSON.stringify({ ...seen.case, id, status: 'received' }),
    seen.year,
    JSON.stringify(seen.events),
    JSON.stringify(seen.clocks),
    JSON.stringify(seen.timers.map((timer) => ({ ...timer, id: randomUUID() }))),
    JSON.stringify(seen.mails.map((mail) => ({ ...mail, id: randomUUID(), dedupe_key: id }))),
    null,
  ];
};

/** The same statement in a loop of the driver alone, on as many connections. */
async function bareDriver(url, seen, statement) {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => connect(url)));
  const until = Date.now() + SECONDS * 1000;
  let count = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (Date.now() < until) {
        await client.query(statement, fresh(seen));
        count += 1;
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  return count / SECONDS;
}

const literal = (text) => (text === null ? 'NULL' : `'${text.replace(/'/g, "''")}'`);

/** The same statement by pgbench: what the server can do when the client costs nothing. */
function byPgbench(url, seen, statement) {
  const [aCase, year, events, clocks, timers, mails] = fresh(seen);
  const withIds = (rows, more = '') =>
    `(SELECT coalesce(jsonb_agg(r || jsonb_build_object('id', gen_random_uuid()${more})), '[]')
        FROM jsonb_array_elements(${literal(rows)}::jsonb) r)`;
  const values = {
    1: `(${literal(aCase)}::jsonb || jsonb_build_object('id', gen_random_uuid()))`,
    2: literal(year),
    3: literal(events),
    4: literal(clocks),
    5: withIds(timers),
    6: withIds(mails, `, 'dedupe_key', gen_random_uuid()::text`),
    7: 'NULL',
  };
  const sql = statement.replace(/\$(\d)/g, (_, n) => values[n]).replace(/\s*\n\s*/g, ' ');
  const file = path.join(os.tmpdir(), `huiyin-pgbench-${process.pid}.sql`);
  writeFileSync(file, `${sql};\n`);
  const options = ['-n', '-c', String(CONNECTIONS), '-j', '2', '-T', String(SECONDS), '-f', file];
  const { stdout, stderr } = spawnSync('pgbench', [...options, url], { encoding: 'utf8' });
  const tps = /tps = ([\d.]+)/.exec(stdout);
  if (!tps) throw new Error(stderr);
  return Number(tps[1]);
}

/** Compares the three on one server in one run. */
export async function measureIntake(serverUrl) {
  const url = await createDatabase(serverUrl, 'bench_intake');
  const api = await startProgram('api', url);
  const client = await connect(url);
  await overHttp(api.url, 3);
  const seen = await recorded(client);
  if (seen.clocks.length === 0 || seen.timers.length === 0)
    throw new Error('no clock was recorded');
  const { OPEN_CASE } = built('libs/case/src/store/open-case.sql.js');
  const http = [];
  const bare = [];
  // Twice each and in turn, so that a slow minute of the machine hits both.
  for (let round = 0; round < 2; round += 1) {
    http.push(await overHttp(api.url, SECONDS));
    bare.push(await bareDriver(url, seen, OPEN_CASE));
  }
  const pgbench = has('pgbench') ? byPgbench(url, seen, OPEN_CASE) : undefined;
  await client.end();
  await api.stop();
  return { http: mean(http), bare: mean(bare), pgbench };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
