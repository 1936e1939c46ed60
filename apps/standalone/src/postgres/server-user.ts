import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { StartFault } from '../fault.js';

/** Who PostgreSQL runs as; empty for the present user. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root: `nobody` is there on every system, and needs no account made.
 * Data that somebody else began stay theirs: the server insists on owning them. Throws StartFault.
 */
export function serverUser(dataDir?: string): ServerUser {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {};
  const owner = dataDir && fs.statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const entry = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  throw new StartFault(
    'PostgreSQL 不能以 root 執行，而系統沒有 nobody 使用者；請改以一般使用者執行。',
    'PostgreSQL does not run as root and there is no user "nobody"; run this as an ordinary user.',
  );
}

/** Gives files to the server's user. */
export function giveTo({ uid, gid }: ServerUser, ...files: string[]): void {
  if (uid === undefined || gid === undefined) return;
  for (const file of files) fs.chownSync(file, uid, gid);
}

/** How a program ended: status 0 is success; `output` is what it wrote. */
export interface Result {
  readonly status: number;
  readonly output: string;
}

/**
 * Runs one of PostgreSQL's programs in `cwd` as the server's user. With `isDaemon` its output is
 * ignored: a server that stays inherits the pipes, and the end of the output would never come.
 */
export function runAs(
  user: ServerUser,
  command: readonly string[],
  cwd: string,
  isDaemon = false,
): Promise<Result> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    // In a process group of its own: Ctrl-C must not tear initdb or a starting server down half-way.
    const child = spawn(program, args, {
      ...user,
      cwd,
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: isDaemon ? 'ignore' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece: Buffer) => (output += piece.toString()));
    }
    child.on('error', (error) => resolve({ status: -1, output: error.message }));
    child.on('close', (code) => resolve({ status: code ?? -1, output }));
  });
}
