import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Secrets } from '#kernel';

/** Keyed hashes and seals; each purpose has a key of its own, derived from the installation's secret. */
export class HmacSecrets extends Secrets {
  constructor(private readonly secret: string) {
    super();
  }

  hash(purpose: string, text: string): string {
    return createHmac('sha256', this.key(purpose)).update(text).digest('hex');
  }

  seal(purpose: string, text: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  open(purpose: string, sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < 29) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.key(purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    try {
      return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }

  private key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, 'huiyin', purpose, 32));
  }
}

/** The installation's secret: given by SECRET_KEY, else made once and kept in the data folder (0600). */
export function loadSecret(given: string | undefined, dataDir: string): string {
  if (given) return given;
  const file = path.join(dataDir, 'secret.key');
  if (!existsSync(file)) makeSecret(file);
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length >= SHORTEST_SECRET) return kept;
  throw new Error(
    `${file} 內容不完整，請從備份還原；若是全新的資料夾，可刪除後再啟動。` +
      ` The file is incomplete: restore it from a backup, or delete it if the folder is new, and start again.`,
  );
}

/** As SECRET_KEY asks for: with less, codes and sessions could be forged. */
const SHORTEST_SECRET = 32;

/** Written aside and put in its place whole: nobody reads half a secret, also not after a crash. */
function makeSecret(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
  try {
    linkSync(aside, file);
  } catch (error) {
    // Another process of this installation was faster: its secret is ours.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(aside);
  }
}
