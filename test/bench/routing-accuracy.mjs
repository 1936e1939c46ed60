// Prints how often routing decides as a person did: `node scripts/build.mjs && node test/bench/routing-accuracy.mjs`.
// With the name of a set it also prints each message where the two differ (leave `unseen` unread: it is the judge).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  chooseDepartment,
  compileRules,
} from '../../dist/libs/routing/src/domain/choose-department.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const lines = (file) =>
  read(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const fixtures = 'libs/routing/src/domain/fixtures';

const SETS = {
  samples: () => lines('config/demo/samples.jsonl'),
  tuning: () => lines(`${fixtures}/tuning.jsonl`),
  unseen: () => lines(`${fixtures}/unseen.jsonl`),
};

const rules = compileRules(JSON.parse(read('config/routing-rules.json')));

function judged(message) {
  const { channel = 'manager_mailbox', subject, body } = message;
  return { message, got: chooseDepartment(rules, { channel, subject, body }) };
}

const share = (all, holds) => (all.length === 0 ? NaN : all.filter(holds).length / all.length);
const mean = (all) => all.reduce((sum, n) => sum + n, 0) / all.length;
const groupsOf = (all, key) => Object.values(Object.groupBy?.(all, key) ?? grouped(all, key));
function grouped(all, key) {
  const groups = {};
  for (const entry of all) (groups[key(entry)] ??= []).push(entry);
  return groups;
}

const isRight = ({ message, got }) => message.lead === got.lead;
const isReport = ({ message }) => message.lead === 'ETHICS';
const saysReport = ({ got }) => got.lead === 'ETHICS';

function jaccard({ message, got }) {
  const wanted = new Set(message.supporting ?? []);
  const given = new Set(got.supporting);
  const union = new Set([...wanted, ...given]);
  return union.size === 0 ? 1 : [...wanted].filter((code) => given.has(code)).length / union.size;
}

function figures(all) {
  const labelled = all.filter(({ message }) => message.supporting);
  const urgent = labelled.filter(({ message }) => message.urgent);
  const sure = all.filter(({ got }) => got.confidence >= 0.6);
  return {
    n: all.length,
    lead: share(all, isRight),
    macro: mean(groupsOf(all, ({ message }) => message.lead).map((own) => share(own, isRight))),
    kind: share(all, ({ message, got }) => message.kind === got.kind),
    supporting: mean(labelled.map(jaccard)),
    urgent: share(labelled, ({ message, got }) => message.urgent === got.urgent),
    urgentRecall: share(urgent, ({ got }) => got.urgent),
    reportRecall: share(all.filter(isReport), saysReport),
    reportPrecision: share(all.filter(saysReport), isReport),
    triaged: share(all, ({ got }) => got.lead === 'TRIAGE'),
    wrongSection: share(all, (o) => !isRight(o) && o.got.lead !== 'TRIAGE'),
    rightWhenSure: share(sure, isRight),
  };
}

function table(name, row) {
  const cells = Object.entries(row).map(([key, n]) =>
    key === 'n' ? `n ${n}` : `${key} ${Number.isNaN(n) ? '–' : n.toFixed(3)}`,
  );
  process.stdout.write(`${name.padEnd(8)} ${cells.join('  ')}\n`);
}

function confusions(all) {
  for (const { message, got } of all.filter((entry) => !isRight(entry))) {
    const reasons = got.reasons.map(({ code, words }) => `${code}[${words.join(' ')}]`).join(' ');
    const text = `${message.subject} ${message.body}`.replace(/\s+/g, ' ').slice(0, 90);
    process.stdout.write(
      `  ${message.lead} → ${got.lead} ${got.confidence}  ${text}  ${reasons}\n`,
    );
  }
  const kinds = all.filter(({ message, got }) => message.kind !== got.kind);
  for (const { message, got } of kinds) {
    process.stdout.write(`  kind ${message.kind} → ${got.kind}  ${message.subject}\n`);
  }
  const urgencies = all.filter(
    ({ message, got }) => message.supporting && message.urgent !== got.urgent,
  );
  for (const { message, got } of urgencies) {
    const words = got.reasons.find(({ code }) => code === 'urgent')?.words.join(' ') ?? '';
    process.stdout.write(`  urgent should be ${message.urgent}  ${message.subject}  [${words}]\n`);
  }
}

for (const [name, load] of Object.entries(SETS)) {
  const all = load().map(judged);
  table(name, figures(all));
  if (process.argv.includes(name)) confusions(all);
}
