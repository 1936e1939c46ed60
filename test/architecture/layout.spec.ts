import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { layoutFaults, type SourceFile } from './layout';

const root = path.resolve(__dirname, '../..');
/** Made by a program from the API's own description. */
const GENERATED = 'apps/console/src/api/schema.d.ts';

function sourcesBelow(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name))
    .filter((file) => /\.(tsx?|mts)$/.test(file) && file !== GENERATED)
    .map((file) => ({
      file,
      lines: readFileSync(path.join(root, file), 'utf8').split('\n').length,
    }));
}

describe('names and sizes', () => {
  it('are those of the house', () => {
    expect(layoutFaults([...sourcesBelow('apps'), ...sourcesBelow('libs')])).toEqual([]);
  });

  const small = { file: 'libs/sla/src/fire-timer.ts', lines: 40 };
  it.each([
    ['a long file', [{ ...small, lines: 351 }, small, small], /351 lines/],
    ['a name that is not kebab-case', [{ ...small, file: 'libs/sla/src/FireTimer.ts' }], /kebab/],
    [
      'a name that says nothing',
      [{ ...small, file: 'libs/sla/src/date-utils.ts' }],
      /says nothing/,
    ],
    ['a folder that says nothing', [{ ...small, file: 'libs/common/src/x.ts' }], /says nothing/],
    ['a median that is too high', [{ ...small, lines: 61 }], /median/],
    ['many long files', [small, small, { ...small, lines: 201 }], /more than 200/],
    ['a crowded folder', Array.from({ length: 13 }, () => small), /13 files/],
  ])('%s is found', (_what, files, fault) => {
    expect(layoutFaults(files).join()).toMatch(fault);
  });
});
