import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HmacSecrets, loadSecret } from './hmac-secrets.js';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'huiyin-secret-'));

describe('the secret of an installation', () => {
  it('is made once, for its owner alone, and leaves nothing beside it', () => {
    const folder = path.join(newFolder(), 'var');
    const made = loadSecret(undefined, folder);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(loadSecret(undefined, folder)).toBe(made);
    expect(readdirSync(folder)).toEqual(['secret.key']);
    expect(statSync(path.join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  it('stands behind the one that is given', () => {
    const folder = newFolder();
    expect(loadSecret('given', folder)).toBe('given');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', 'a5'])('is refused when its file holds only %p', (content) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'secret.key'), content);
    expect(() => loadSecret(undefined, folder)).toThrow(/restore it from a backup/);
  });
});

describe('what is sealed', () => {
  const secrets = new HmacSecrets('a'.repeat(64));
  const sealed = secrets.seal('receipt', '案號 114-000001');

  it('opens for the same purpose of the same installation alone', () => {
    expect(secrets.open('receipt', sealed)).toBe('案號 114-000001');
    expect(secrets.open('device', sealed)).toBeUndefined();
    expect(new HmacSecrets('b'.repeat(64)).open('receipt', sealed)).toBeUndefined();
  });

  it('does not open when a byte of it is another', () => {
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1] ^= 1;
    expect(secrets.open('receipt', bytes.toString('base64url'))).toBeUndefined();
  });
});
