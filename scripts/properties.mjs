// The property tests at full length: ten thousand histories where the unit tests take a hundred.
import { spawnSync } from 'node:child_process';
import { at } from './stamps.mjs';

/** Another one each time; PROPERTY_SEED repeats one. */
const seed = process.env.PROPERTY_SEED ?? String(Date.now() % 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);

const { status } = spawnSync(
  process.execPath,
  [
    at('node_modules/jest/bin/jest.js'),
    '--selectProjects',
    'unit',
    '--testPathPatterns',
    'test/properties',
  ],
  { stdio: 'inherit', env: { PROPERTY_RUNS: '10000', ...process.env, PROPERTY_SEED: seed } },
);
process.exit(status ?? 1);
