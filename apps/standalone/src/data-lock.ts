import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFault } from './fault.js';
import { isAlive, startedAt } from './process-identity.js';

/** The right to work on one data folder. */
export interface DataLock {
  /** The last holder died without a farewell: its api may take some seconds more to leave the port. */
  readonly isTakenOver: boolean;
  release(): void;
}

const ATTEMPTS = 5;

/** Whether the process named in a lock is the one that wrote it, and not a later one of the same number. */
export function isHeld(content: string): boolean {
  const [pid, since] = content.split(' ');
  if (!isAlive(Number(pid))) return false;
  return !since || startedAt(Number(pid)) === since;
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Takes the folder for this process; a lock whose holder is gone is taken over. Throws StartFault. */
export function lockDataFolder(folder: string): DataLock {
  const file = path.join(folder, 'huiyin.lock');
  const own = `${process.pid} ${startedAt(process.pid) ?? ''}`;
  let isTakenOver = false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (putLock(file, own)) {
      return { isTakenOver, release: () => read(file) === own && rmSync(file, { force: true }) };
    }
    const content = read(file);
    if (content === undefined) continue;
    if (isHeld(content)) throw busy(folder, content.split(' ')[0]);
    isTakenOver = removeStale(file, content) || isTakenOver;
  }
  throw busy(folder, '?');
}

/** A link appears with its content in one step, so nobody ever reads half a lock. */
function putLock(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two starts may find the same stale lock: whoever moved a fresh one aside by mistake puts it back. */
function removeStale(file: string, stale: string): boolean {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readFileSync(aside, 'utf8');
    if (moved !== stale) putLock(file, moved);
    return moved === stale;
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

const busy = (folder: string, pid: string): StartFault =>
  new StartFault(
    `回音已在執行（程序 ${pid}，資料夾 ${folder}）；請先停止它，或另外指定 DATA_DIR 與 PORT。`,
    `Huiyin is running already (process ${pid}); stop it, or set another DATA_DIR and PORT.`,
  );
