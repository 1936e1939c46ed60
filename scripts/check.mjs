// Everything a commit has to pass, without services: `npm run check`. Steps named behind it are left out.
import { execute } from './run.mjs';
import { install, requireNode } from './prepare.mjs';
import { at } from './stamps.mjs';

requireNode();
await install();

/** What was found sound is not looked at again until it changes; a fresh clone looks at everything. */
const kept = (name) => `node_modules/.cache/huiyin/${name}`;

const STEPS = [
  ['types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'],
  ['types of the console', 'node_modules/typescript/bin/tsc', '-p', 'apps/console/tsconfig.json'],
  ['unit tests', 'node_modules/jest/bin/jest.js', '--selectProjects', 'unit'],
  [
    'lint',
    'node_modules/eslint/bin/eslint.js',
    ...['--cache', '--cache-strategy', 'content', '--cache-location', kept('eslint'), '.'],
  ],
  [
    'dependencies',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--cache', kept('dependencies'), '--config', '.dependency-cruiser.cjs', 'apps', 'libs'],
  ],
  [
    'format',
    'node_modules/prettier/bin/prettier.cjs',
    ...['--cache', '--cache-strategy', 'content', '--cache-location', kept('format')],
    ...['--check', '--log-level', 'warn', '.'],
  ],
];

const LANES = 2;
const waiting = STEPS.filter(([name]) => !process.argv.includes(name));
let failures = 0;

async function lane() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, program, ...args] = step;
    const begun = Date.now();
    const { code, output } = await execute(process.execPath, [at(program), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
    if (code !== 0) process.stdout.write(`${output.trim()}\n`);
    if (code !== 0) failures += 1;
  }
}

await Promise.all(Array.from({ length: LANES }, lane));
process.exit(failures === 0 ? 0 : 1);
