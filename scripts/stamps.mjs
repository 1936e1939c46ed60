// Remembers which work was done for which inputs, so that it is not done again.
// Plain JavaScript without dependencies, since nothing may be installed yet.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const at = (...parts) => path.join(root, ...parts);

/** Inside node_modules: a fresh installation takes the stamps away, and everything is built anew. */
export const stamps = at('node_modules/.cache/huiyin');

/** Every file below `entry` that `isWanted` (given its path from the root), in a stable order. */
export function filesBelow(entry, isWanted = () => true) {
  if (!existsSync(at(entry))) return [];
  if (!statSync(at(entry)).isDirectory()) return isWanted(entry) ? [entry] : [];
  const names = readdirSync(at(entry)).sort();
  return names.flatMap((name) => filesBelow(path.posix.join(entry, name), isWanted));
}

/** A fingerprint of files: their paths and contents, not their times, which a checkout changes. */
export function fingerprint(files) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of files) {
    hash
      .update('\0')
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)));
  }
  return hash.digest('hex');
}

/** Whether `name` was done for this fingerprint and its product is still there. */
export function isDone(name, current, product) {
  const stamp = path.join(stamps, `${name}.stamp`);
  return existsSync(at(product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current;
}

export function markDone(name, current) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, `${name}.stamp`), current);
}

/** Does `work` unless it was done for the same files. The fingerprint is of the files before it. */
export async function unlessDone({ name, files, product, work }) {
  const current = fingerprint(files);
  if (isDone(name, current, product)) return;
  rmSync(path.join(stamps, `${name}.stamp`), { force: true });
  await work();
  markDone(name, current);
}
