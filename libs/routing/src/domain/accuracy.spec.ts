import { readFileSync } from 'node:fs';
import { chooseDepartment, compileRules } from './choose-department.js';
import type { RoutingRules } from './routing-rules.js';

interface Labelled {
  readonly channel?: string;
  readonly subject: string;
  readonly body: string;
  readonly lead: string;
  readonly kind: string;
}

const rules = compileRules(
  JSON.parse(readFileSync('config/routing-rules.json', 'utf8')) as RoutingRules,
);
const fixtures = 'libs/routing/src/domain/fixtures';

const lines = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

const decided = (all: Labelled[]) =>
  all.map((message) => ({
    message,
    got: chooseDepartment(rules, { channel: 'manager_mailbox', ...message }),
  }));
type Decided = ReturnType<typeof decided>;

const share = (all: Decided, holds: (one: Decided[number]) => boolean): number =>
  all.filter(holds).length / all.length;
const isRight = ({ message, got }: Decided[number]): boolean => message.lead === got.lead;

/** The share that is right, section by section, so that small sections count as much as large ones. */
function bySection(all: Decided): number {
  const leads = [...new Set(all.map(({ message }) => message.lead))];
  const shares = leads.map((lead) =>
    share(
      all.filter((one) => one.message.lead === lead),
      isRight,
    ),
  );
  return shares.reduce((sum, n) => sum + n, 0) / shares.length;
}

/**
 * A little under what `node test/bench/routing-accuracy.mjs` prints, so that a change of the rules
 * that makes routing worse does not pass. `unseen` was written when the rules stood, and no rule was
 * changed for it: it alone says how routing does with messages to come. Do not tune to it.
 */
describe.each([
  ['config/demo/samples.jsonl', { lead: 0.97, sections: 0.97, kind: 0.86 }],
  [`${fixtures}/tuning.jsonl`, { lead: 0.97, sections: 0.97, kind: 0.92 }],
  [`${fixtures}/unseen.jsonl`, { lead: 0.95, sections: 0.93, kind: 0.86 }],
])('routing of %s', (file, floor) => {
  const all = decided(lines(file));
  const reports = all.filter(({ message }) => message.lead === 'ETHICS');
  const taken = all.filter(({ got }) => got.lead === 'ETHICS');
  const sure = all.filter(({ got }) => got.confidence >= 0.6);

  it('finds the section', () => {
    expect(share(all, isRight)).toBeGreaterThanOrEqual(floor.lead);
    expect(bySection(all)).toBeGreaterThanOrEqual(floor.sections);
  });

  it('tells questions, suggestions, complaints and reports apart', () => {
    const hasKind = ({ message, got }: Decided[number]) => message.kind === got.kind;
    expect(share(all, hasKind)).toBeGreaterThanOrEqual(floor.kind);
  });

  it('misses hardly a report, and takes hardly a complaint for one', () => {
    expect(share(reports, isRight)).toBeGreaterThanOrEqual(0.95);
    expect(share(taken, isRight)).toBeGreaterThanOrEqual(0.95);
  });

  it('is nearly always right when it is sure', () => {
    expect(sure.length).toBeGreaterThan(all.length / 3);
    expect(share(sure, isRight)).toBeGreaterThanOrEqual(0.97);
  });
});
