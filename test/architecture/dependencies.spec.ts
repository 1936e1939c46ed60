import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = path.join(root, '.dependency-cruiser.cjs');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

/** The names of the rules that a tree breaks, each with the files that break it. */
function violationsIn(tree: string): Record<string, string[]> {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', rules, '--output-type', 'json', 'apps', 'libs'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  const { violations } = JSON.parse(stdout).summary as { violations: Violation[] };
  const byRule: Record<string, string[]> = {};
  for (const { rule, from } of violations) (byRule[rule.name] ??= []).push(from);
  return byRule;
}

describe('who may import whom', () => {
  const planted = violationsIn(path.join(__dirname, 'planted'));
  const names = (require(rules) as { forbidden: { name: string }[] }).forbidden.map((r) => r.name);

  it.each([
    ['no-cycles', 'libs/sla/src/cycle-one.ts'],
    ['resolvable', 'libs/sla/src/imports-nothing-there.ts'],
    ['kernel-alone', 'libs/kernel/src/imports-a-package.ts'],
    ['case-on-kernel', 'libs/case/src/imports-platform.ts'],
    ['stage-on-case', 'libs/sla/src/imports-another-stage.ts'],
    ['domain-without-packages', 'libs/sla/src/domain/imports-a-package.ts'],
    ['domain-pure', 'libs/sla/src/domain/imports-a-store.ts'],
    ['platform-on-kernel', 'libs/platform/src/imports-case.ts'],
    ['libs-by-their-door', 'apps/api/src/reaches-inside-a-library.ts'],
    ['apps-apart', 'apps/worker/src/imports-another-app.ts'],
    ['libs-below-apps', 'libs/sla/src/imports-an-app.ts'],
    ['testing-for-tests', 'libs/sla/src/imports-test-tools.ts'],
  ])('%s bites on a planted violation', (rule, file) => {
    expect(planted[rule]).toContain(file);
  });

  it('has a planted violation for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual([...names].sort());
  });
});
