// The chaos suite in its long form: `npm run test:chaos` kills everything under load, round by round;
// `npm run test:chaos -- faults` takes the queue, the clock and whole components away.
import { execute } from '../../scripts/run.mjs';
import { at } from '../../scripts/stamps.mjs';

const [what = 'rounds', ...more] = process.argv.slice(2);
const SUITES = {
  rounds: { ROUNDS: '200', CASES: '500' },
  faults: { LONG: '1' },
};
if (!SUITES[what] || more.length > 0) {
  process.stderr.write(
    'npm run test:chaos [-- rounds | -- faults]; SEED, ROUNDS, CASES, FIRST from the environment\n',
  );
  process.exit(2);
}
const args = [
  '--forceExit',
  '--selectProjects',
  'medium',
  '-w',
  '1',
  '--testPathPatterns',
  `test/chaos/${what}`,
];
const { code } = await execute(process.execPath, [at('node_modules/jest/bin/jest.js'), ...args], {
  env: { ...SUITES[what], ...process.env },
});
process.exit(code);
