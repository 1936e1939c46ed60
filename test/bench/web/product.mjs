// The product as people run it, with the demo's data, and a browser to look at it with.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from '../../../scripts/stamps.mjs';
import { freePort } from '../services.mjs';

const DEMO_PASSWORD = 'huiyin-demo';

/** Starts the demo in a folder of its own; resolves with its address, the folder, and how to end it. */
export async function startProduct() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-web-'));
  const port = await freePort();
  const child = spawn(process.execPath, [at('dist/apps/standalone/src/main.js')], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
      ...{ PORT: String(port), DATA_DIR: folder, DEMO: '1', RATE_LIMIT: '0', CAPTCHA: '0' },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) break;
    await sleep(200);
  }
  return {
    url,
    end: async () => {
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A headless Chromium: the one named by CHROMIUM, or that of the machine. */
export async function openBrowser() {
  const { chromium } = await import('playwright-core');
  const named = process.env.CHROMIUM || 'chromium';
  const executablePath = named.includes('/')
    ? named
    : spawnSync('which', [named], { encoding: 'utf8' }).stdout.trim();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** A window that knows nothing yet; signed in where an account is given. */
export async function openWindow(browser, url, { account, ...look } = {}) {
  const context = await browser.newContext({ baseURL: url, ...look });
  if (account) {
    const data = { account, password: DEMO_PASSWORD };
    const answer = await context.request.post('/api/v1/session', { data });
    if (!answer.ok()) throw new Error(`${account} cannot sign in: ${await answer.text()}`);
  }
  return context;
}
