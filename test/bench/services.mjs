// What the measurements run on: one PostgreSQL, a database each, and the product's own processes.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from '../../scripts/stamps.mjs';

export const require = createRequire(import.meta.url);
/** A module of the built product. */
export const built = (file) => require(at('dist', file));
const { Client } = require('pg');

export const has = (program) => spawnSync(program, ['--version']).status === 0;

const undo = [];
process.on('exit', () => undo.forEach((step) => step.now?.()));

/** Ends everything that was started, last things first. */
export async function cleanUp() {
  for (let step = undo.pop(); step; step = undo.pop()) await step.end();
}

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `huiyin-bench-${name}-`));
  undo.push({ end: () => rmSync(folder, { recursive: true, force: true }) });
  return folder;
}

/** Starts a PostgreSQL with the settings the product ships; returns its administrator's address. */
export async function startPostgres() {
  const { locateBinaries } = built('apps/standalone/src/postgres/binaries.js');
  const { EmbeddedPostgres } = built('apps/standalone/src/postgres/embedded-postgres.js');
  const { serverUser } = built('apps/standalone/src/postgres/server-user.js');
  const user = serverUser();
  const server = new EmbeddedPostgres(await locateBinaries(user), user, temporaryFolder('pg'));
  const port = await server.start();
  undo.push({ end: () => server.stop(AbortSignal.abort()) });
  return server.superuserUrl(port);
}

export async function startRedis() {
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--appendonly', 'yes'];
  const more = ['--maxmemory-policy', 'noeviction', '--dir', temporaryFolder('redis')];
  const child = spawn('redis-server', [...options, ...more], { stdio: 'ignore' });
  undo.push({ end: () => child.kill(), now: () => child.kill() });
  await sleep(500);
  return `redis://127.0.0.1:${port}`;
}

/** A migrated database of its own. */
export async function createDatabase(serverUrl, name) {
  const client = await connect(serverUrl);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await built('libs/platform/src/index.js').migrate(url);
  return url;
}

export async function connect(url) {
  const client = new Client({ connectionString: url });
  // The server is stopped under whoever is still connected when a measurement fails.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Starts `api` or `worker` on a database; `rss()` tells its memory in MB, `cpu()` the seconds it computed. */
export async function startProgram(name, databaseUrl, env = {}) {
  const port = await freePort();
  const { MEMORY_OPTIONS } = built('apps/standalone/src/programs/memory.js');
  const program = [...MEMORY_OPTIONS, at(`dist/apps/${name}/src/main.js`)];
  const child = spawn(process.execPath, program, {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
      ...{ PORT: String(port), HOST: '127.0.0.1', RATE_LIMIT: '0', CAPTCHA: '0' },
      ...{ DATA_DIR: temporaryFolder(name), ...env },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  undo.push({ end: stop, now: () => child.kill('SIGKILL') });
  const url = `http://127.0.0.1:${port}`;
  if (name === 'api') {
    child.stdout.resume();
    await untilReady(url);
  } else await untilSaid(child, 'worker ready');
  return { url, stop, rss: () => residentMb(child.pid), cpu: () => cpuSeconds(child.pid) };
}

async function untilReady(url) {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('the api did not become ready');
}

/** Resolves when the program has written that; what it writes afterwards is read, and left. */
const untilSaid = (child, words) =>
  new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the program ended before it was ready')));
    child.stdout.on('data', (piece) => piece.toString().includes(words) && resolve());
  });

function residentMb(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024);
}

/** In ticks of a hundredth of a second, after the name in brackets. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The value below which `share` of the sorted values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
