// The property tests at full length: ten thousand histories where the unit tests take a hundred.
import { spawnSync } from 'node:child_process';
import { at } from './stamps.mjs';

const { status } = spawnSync(
  process.execPath,
  [
    at('node_modules/jest/bin/jest.js'),
    '--selectProjects',
    'unit',
    '--testPathPatterns',
    'test/properties',
  ],
  { stdio: 'inherit', env: { PROPERTY_RUNS: '10000', ...process.env } },
);
process.exit(status ?? 1);
