import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isHeld, lockDataFolder } from './data-lock.js';
import { StartFault } from './fault.js';
import { startedAt } from './process-identity.js';

const NOBODY = 2 ** 22 + 7;
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('the lock of a data folder', () => {
  let folder: string;
  const put = (content: string) => writeFileSync(path.join(folder, 'huiyin.lock'), content);
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-lock-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one in at a time, and leaves nothing behind', () => {
    const lock = lockDataFolder(folder);
    expect(lock.isTakenOver).toBe(false);
    expect(() => lockDataFolder(folder)).toThrow(StartFault);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    lockDataFolder(folder).release();
  });

  it('of one who died without a farewell is taken over', () => {
    put(`${NOBODY} 12345`);
    const lock = lockDataFolder(folder);
    expect(lock.isTakenOver).toBe(true);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not given back by one who no longer has it', () => {
    const lock = lockDataFolder(folder);
    put(`${process.ppid} ${startedAt(process.ppid)}`);
    lock.release();
    expect(readdirSync(folder)).toEqual(['huiyin.lock']);
  });

  it.each([
    ['', 'nothing'],
    ['garbage', 'garbage'],
    ['0 1', 'no process'],
  ])('with %j in it holds nobody up', (content) => expect(isHeld(content)).toBe(false));

  it('is held by a process that lives', () => {
    expect(isHeld(`${process.pid} ${startedAt(process.pid) ?? ''}`)).toBe(true);
  });

  onLinux('is not held by a later process of the same number', () => {
    expect(isHeld(`${process.pid} 1`)).toBe(false);
  });
});
