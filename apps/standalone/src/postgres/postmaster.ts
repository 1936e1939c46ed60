import fs from 'node:fs';
import path from 'node:path';
import { answers } from '../ports.js';
import { isAlive, programName } from '../process-identity.js';

/** The server that works on a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** What a server writes into postmaster.pid; undefined when it is not (yet) complete enough to use. */
export function parsePidFile(text: string): Postmaster | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] || 0), isReady: lines[7] === 'ready' };
}

/** The file in which a server claims its data folder. */
export const pidFile = (dataDir: string): string => path.join(dataDir, 'postmaster.pid');

/**
 * The server that runs on this folder now, whoever started it. The file alone proves nothing: a
 * killed server leaves it behind, stays a zombie where nobody reaps, or its number is given anew.
 */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  let found: Postmaster | undefined;
  try {
    found = parsePidFile(fs.readFileSync(pidFile(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
  if (!found || !isAlive(found.pid)) return undefined;
  const program = programName(found.pid);
  if (program !== undefined && program !== 'postgres') return undefined;
  const workFolder = cwdOf(found.pid);
  // A server always works inside its data folder. Where that cannot be seen, its name must do.
  if (workFolder && workFolder !== fs.realpathSync(dataDir)) return undefined;
  return found;
}

/** Whether that server takes connections. */
export const isServing = async ({ isReady, port }: Postmaster): Promise<boolean> =>
  isReady && (await answers(port));

/** Whether any process of a server works on these data still; undefined where that cannot be seen. */
export function isInUse(dataDir: string): boolean | undefined {
  if (!fs.existsSync('/proc/self/cwd')) return undefined;
  const folder = fs.realpathSync(dataDir);
  return fs
    .readdirSync('/proc')
    .map(Number)
    .some((pid) => pid > 0 && cwdOf(pid) === folder && programName(pid) === 'postgres');
}

function cwdOf(pid: number): string | undefined {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
