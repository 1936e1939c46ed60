import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LogFile } from './log-file.js';

describe('a log', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-log-'));
  const file = path.join(folder, 'api.log');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('never takes more than twice its size, and keeps the newest lines', () => {
    const log = new LogFile(file, 100);
    for (let n = 0; n < 104; n += 1) log.write(`line ${String(n).padStart(4, '0')}`);
    log.close();
    expect(readdirSync(folder).sort()).toEqual(['api.log', 'api.log.1']);
    expect(readFileSync(file, 'utf8').trim().split('\n').at(-1)).toBe('line 0103');
    const both = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)).length);
    expect(Math.max(...both)).toBeLessThanOrEqual(110);
  });

  it('goes on where the last start left it', () => {
    const log = new LogFile(file, 10_000);
    log.write('of the next start');
    log.close();
    expect(readFileSync(file, 'utf8')).toMatch(/line 0103\nof the next start\n$/);
  });
});
