import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { giveTo, type Result, runAs, type ServerUser } from './server-user.js';

/** The server's own administrator, whom the application never is. */
export const SUPERUSER = 'postgres';

/** Without this provider, trigrams find nothing in Chinese. */
const LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];

/** A secret of this installation, made at its first use and readable by its owner alone. */
export function ownSecret(file: string): string {
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/**
 * How a program is told the folder it works in. A folder below /root is closed to the server's
 * user, but a process may always reach the folder it was started in, by this name of Linux.
 */
export const nameOfCwd = (user: ServerUser, dir: string): string =>
  user.uid !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : dir;

/** Makes an empty database cluster in `dataDir`; it appears there finished or not at all. */
export async function createCluster(
  bin: string,
  user: ServerUser,
  dataDir: string,
  password: string,
): Promise<Result> {
  // A name of its own: the initdb of a start that was killed may still be at work in another.
  const workshop = `${dataDir}.new-${process.pid}`;
  const draft = path.join(workshop, 'data');
  const handedOver = path.join(workshop, 'password');
  removeLeftovers(dataDir);
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 });
  fs.writeFileSync(handedOver, `${password}\n`, { mode: 0o600 });
  giveTo(user, workshop, draft, handedOver);
  const options = ['-U', SUPERUSER, '-A', 'scram-sha-256', '-E', 'UTF8', '--no-instructions'];
  const result = await runAs(
    user,
    [
      ...[path.join(bin, 'initdb'), '-D', nameOfCwd(user, draft), '--pwfile', '../password'],
      ...[...options, ...LOCALE],
    ],
    draft,
  );
  if (result.status === 0) fs.renameSync(draft, dataDir);
  fs.rmSync(workshop, { recursive: true, force: true });
  return result;
}

function removeLeftovers(dataDir: string): void {
  const begins = `${path.basename(dataDir)}.new`;
  const parent = path.dirname(dataDir);
  for (const name of fs.readdirSync(parent).filter((one) => one.startsWith(begins))) {
    fs.rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 10 });
  }
}
