import { SectionNames } from '#case';
import { Refusal } from '#kernel';
import {
  CheckDeadlines,
  ExplainDeadlines,
  explainProviders,
  type FinishedCheck,
  writeExplanation,
} from '#sla';
import { CommandFault } from './command-fault.js';
import { print, runCommand, say, withProduct } from './run-command.js';

const USAGE = `npm run deadlines -- check
npm run deadlines -- explain <caseNo>`;

const PROVIDERS = [...explainProviders, SectionNames];

async function run([verb, caseNo, ...more]: string[]): Promise<void> {
  if (verb === 'check' && !caseNo) return check();
  if (verb === 'explain' && caseNo && more.length === 0) return explain(caseNo);
  throw new CommandFault('用法：', `Usage:\n${USAGE}`);
}

/** Compares every open deadline with the facts; exit code 1 where something differs. Repairs nothing. */
function check(): Promise<void> {
  return withProduct(async (app) => {
    const found = await app.get(CheckDeadlines).run();
    tell(found);
    if (found.differing > 0) process.exitCode = 1;
  }, PROVIDERS);
}

function tell({ checked, differing, samples }: FinishedCheck): void {
  for (const { caseNo, differences } of samples) {
    for (const { clock, rung, field, stored, reckoned } of differences) {
      print([caseNo, clock, rung ?? '-', field, stored ?? '-', reckoned ?? '-'].join('\t'));
    }
  }
  say(
    `已檢查 ${checked} 件未結案件的期限，${differing} 件與事實不符。\n` +
      `${checked} open cases checked, ${differing} differ from the facts.`,
  );
}

function explain(caseNo: string): Promise<void> {
  return withProduct(async (app) => {
    const names = app.get(SectionNames);
    const explained = await app.get(ExplainDeadlines).run(caseNo).catch(unknownCase(caseNo));
    process.stdout.write(writeExplanation(explained, (code) => names.nameOf(code)));
  }, PROVIDERS);
}

const unknownCase = (caseNo: string) => (error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  throw new CommandFault(`沒有案件 ${caseNo}，請核對案號。`, `There is no case ${caseNo}.`);
};

runCommand(run);
