// All tests, on a fresh clone, too: `npm test`. Ends with what was skipped, and one closing line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, install, requireNode } from './prepare.mjs';
import { execute } from './run.mjs';
import { at } from './stamps.mjs';

requireNode();
await install();
await build();

const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-tests-'));
const closing = path.join(folder, 'closing-lines');
const chosen = process.argv.slice(2);
let failed = false;

// One kind after the other: a browser beside a loaded database is no fair test of either.
for (const kind of ['unit', 'medium', 'e2e']) {
  const args = [at('node_modules/jest/bin/jest.js'), '--selectProjects', kind, ...chosen];
  const { code } = await execute(process.execPath, args, {
    env: { ...process.env, CLOSING_LINE_FILE: closing },
  });
  if (code !== 0) failed = true;
}

const lines = existsSync(closing) ? readFileSync(closing, 'utf8').trim().split('\n') : [];
rmSync(folder, { recursive: true, force: true });
const sum = (what) =>
  lines.reduce((n, line) => n + Number(new RegExp(`(\\d+) ${what}`).exec(line)?.[1] ?? 0), 0);

const isMissing = (program, ...args) => spawnSync(program, args).status !== 0;
const hints = [
  isMissing('redis-server', '--version') && [
    '未找到 redis-server，略過 Redis 測試；安裝方式：apt-get install redis-server。',
    'Redis tests were skipped: there is no redis-server; apt-get install redis-server.',
  ],
  isMissing(process.env.CHROMIUM || 'chromium', '--version') && [
    '未找到 Chromium，略過瀏覽器測試；安裝方式：apt-get install chromium fonts-noto-cjk，或以 CHROMIUM 指定。',
    'Browser tests were skipped: there is no Chromium; apt-get install chromium fonts-noto-cjk, or name one with CHROMIUM.',
  ],
].filter(Boolean);
for (const hint of hints) process.stdout.write(`${hint.join('\n')}\n`);
process.stdout.write(
  `Tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`,
);
process.exit(failed || sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
