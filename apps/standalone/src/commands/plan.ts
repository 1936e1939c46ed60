import { readFileSync } from 'node:fs';
import { ImportPlan, planFile, PlanReader } from '#plan';
import { JsonConfigFiles } from '#platform';
import { CommandFault } from './command-fault.js';
import { print, runCommand, say, withProduct } from './run-command.js';

const USAGE = `npm run plan -- import [file.json]
npm run plan -- list`;
const SHIPPED = 'plan/114.json';

async function run([verb, file, ...more]: string[]): Promise<void> {
  if (verb === 'import' && more.length === 0) return load(file);
  if (verb === 'list' && !file) return list();
  throw new CommandFault('用法：', `Usage:\n${USAGE}`);
}

/** Loads a year's plan from a file, or the one that comes with the product. */
function load(file: string | undefined): Promise<void> {
  return withProduct(async (app, config) => {
    const name = file ?? `config/${SHIPPED}`;
    const plan = checked(
      name,
      file ? read(file) : new JsonConfigFiles(config.configDir).read(SHIPPED),
    );
    await app.get(ImportPlan).run(plan);
    const measures = plan.strategies.flatMap(({ methods }) => methods.flatMap((m) => m.measures));
    say(
      `已匯入 ${plan.year} 年度計畫「${plan.title}」，推動作法 ${measures.length} 項。\n` +
        `The plan of ${plan.year} is loaded, with ${measures.length} measures.`,
    );
  });
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = (error as Error).message;
    throw new CommandFault(
      `無法讀取 ${file}，請確認路徑與 JSON 格式。`,
      `${file} cannot be read as JSON: ${reason}`,
    );
  }
}

function checked(name: string, content: unknown) {
  const result = planFile.safeParse(content);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new CommandFault(
    `${name} 有誤，沒有匯入：`,
    [`${name} was not loaded:`, ...faults].join('\n'),
  );
}

function list(): Promise<void> {
  return withProduct(async (app) => {
    for (const { year, title } of await app.get(PlanReader).titles()) print(`${year}\t${title}`);
  });
}

runCommand(run);
