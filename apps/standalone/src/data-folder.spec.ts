import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDataFolder } from './data-folder.js';

describe('the data folder', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'huiyin-folder-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is made where it is not there yet, with those above it, and nothing is left in it', () => {
    const folder = path.join(root, 'a/b/c');
    expect(openDataFolder(folder)).toBe(folder);
    expect(readdirSync(folder)).toEqual([]);
    expect(openDataFolder(folder)).toBe(folder);
  });

  it('that is a file, or below one, is refused with what to do', () => {
    const file = path.join(root, 'file');
    writeFileSync(file, '');
    for (const dir of [file, path.join(file, 'below')]) {
      expect(() => openDataFolder(dir)).toThrow(/DATA_DIR=/);
    }
  });

  // The one place where nobody, root included, makes a folder.
  const withProc = existsSync('/proc/self') ? it : it.skip;
  withProc('where nobody can make one is refused at once', () => {
    expect(() => openDataFolder('/proc/huiyin/var')).toThrow(/DATA_DIR=/);
  });
});
