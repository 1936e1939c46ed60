import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');

/** The rules that a piece of code breaks when it lies at that place. */
function brokenBy(code: string, file: string): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [eslint, '--stdin', '--stdin-filename', file, '--format', 'json'],
    { cwd: root, input: code, encoding: 'utf8' },
  );
  const [{ messages }] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
  return messages.map(({ ruleId }) => ruleId);
}

const lines = (n: number): string => Array.from({ length: n }, (_, i) => `  f(${i});`).join('\n');

describe('the linter bites on', () => {
  it.each([
    [
      'process.env outside the configuration',
      'export const x = process.env.X;',
      'no-restricted-properties',
    ],
    ['a long function', `export function g(f: any) {\n${lines(41)}\n}`, 'max-lines-per-function'],
    [
      'a constructor with six dependencies',
      'export class A { constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) { void [a, b, c, d, e, f]; } }',
      'max-params',
    ],
    ['a long file', lines(351), 'max-lines'],
    ['output by console', 'console.log(1);', 'no-console'],
    ['a loose comparison', 'export const x = (a: number) => a == 1;', 'eqeqeq'],
  ])('%s', (_what, code, rule) => {
    expect(brokenBy(code, 'libs/sla/src/planted.ts')).toContain(rule);
  });
});
