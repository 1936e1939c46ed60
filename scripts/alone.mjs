// Lets one process at a time install and build in a checkout: two that start together, or a start
// beside a test run, would take each other's files away.
import { mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from './stamps.mjs';

/** A folder, since making one succeeds once only; in dist/, which an installation leaves alone. */
const lock = at('dist/.preparing');
/** Whoever works shows every second that it lives; after this time without a sign it has died. */
const SILENCE_MS = 10_000;

function isTaken() {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function buryDead() {
  const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? {};
  if (!mtimeMs || Date.now() - mtimeMs < SILENCE_MS) return;
  // Two may see it dead: the one that can move it takes it away.
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Does `work` while no other process of this checkout does; waits until it may. */
export async function alone(work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let isTold = false; !isTaken(); isTold = true) {
    if (!isTold)
      process.stdout.write('另一個程序正在安裝或編譯，等待中… waiting for another build…\n');
    buryDead();
    await sleep(300);
  }
  const free = () => rmSync(lock, { recursive: true, force: true });
  process.on('exit', free);
  const sign = setInterval(() => utimesSync(lock, new Date(), new Date()), 1_000);
  try {
    await work();
  } finally {
    clearInterval(sign);
    process.off('exit', free);
    free();
  }
}
