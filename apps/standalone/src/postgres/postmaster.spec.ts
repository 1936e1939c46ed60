import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findPostmaster, isInUse, parsePidFile, pidFile } from './postmaster.js';

const content = (pid: number, status = 'ready   ') =>
  [pid, '/data', 1764000000, 43261, '', '127.0.0.1', ' 1234 5678', status, ''].join('\n');

describe('the file in which a server claims its data', () => {
  it('tells who and where it is, and whether it takes connections', () => {
    expect(parsePidFile(content(77))).toEqual({ pid: 77, port: 43261, isReady: true });
    expect(parsePidFile(content(77, 'starting'))?.isReady).toBe(false);
  });

  it('is believed as far as it is written', () => {
    expect(parsePidFile('77\n/data\n')).toEqual({ pid: 77, port: 0, isReady: false });
    expect(parsePidFile('')).toBeUndefined();
    expect(parsePidFile('-5\n/data\n')).toBeUndefined();
  });
});

describe('the server of a data folder', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-pid-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['there is no file', undefined],
    ['the file is of a process that is gone', 2 ** 22 + 5],
    ['the number was given to another program, such as this one', process.pid],
  ])('does not run where %s', (_what, pid) => {
    rmSync(pidFile(folder), { force: true });
    if (pid) writeFileSync(pidFile(folder), content(pid));
    expect(findPostmaster(folder)).toBeUndefined();
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('is not seen at work where only somebody else looks around', () => {
    expect(isInUse(folder)).toBe(false);
  });
});
