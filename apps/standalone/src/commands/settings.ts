import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Retention, SectionNames } from '#case';
import { SuggestAnswers } from '#intake';
import { Refusal, SETTING_NAMES, type SettingName } from '#kernel';
import { AfterReply } from '#resolution';
import { PreviewRouting } from '#routing';
import { ChangeSetting, SettingHistory, settingUseCases } from '#settings';
import { CommandFault } from './command-fault.js';
import { print, runCommand, say, withProduct } from './run-command.js';

const USAGE = `npm run settings -- show
npm run settings -- export <name> [version] > <file.json>
npm run settings -- import <name> <file.json> --reason <why>
<name>: ${SETTING_NAMES.join(' | ')}`;

const BY = 'npm run settings';
/** Whoever goes by a setting, so that each is checked as in the product. */
const USERS = [SectionNames, PreviewRouting, Retention, SuggestAnswers, AfterReply];
const PROVIDERS = [...USERS, ...settingUseCases];

async function run(args: string[]): Promise<void> {
  const { positionals, values } = read(args);
  const [verb, name, given] = positionals;
  const reason = values.reason ?? '';
  if (verb === 'show' && !name) return show();
  const setting = SETTING_NAMES.find((one) => one === name);
  if (verb === 'export' && setting) return exported(setting, given);
  if (verb === 'import' && setting && given && reason) return imported(setting, given, reason);
  throw usage();
}

const usage = () => new CommandFault('用法：', `Usage:\n${USAGE}`);

function read(args: string[]) {
  try {
    return parseArgs({ args, options: { reason: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw usage();
  }
}

function show(): Promise<void> {
  return withProduct(async (app) => {
    const history = app.get(SettingHistory);
    for (const name of SETTING_NAMES) {
      for (const { version, changedAt, changedBy, reason } of await history.lines(name)) {
        const at = version === 0 ? '-' : changedAt.toISOString();
        print([name, version, at, changedBy, reason].join('\t'));
      }
      const { inUse, refused } = await history.state(name);
      if (refused)
        say(`${name}: ${refused.version} is not gone by (${inUse} is): ${refused.faults[0]}`);
    }
  }, PROVIDERS);
}

function exported(name: SettingName, version: string | undefined): Promise<void> {
  return withProduct(async (app) => {
    const history = app.get(SettingHistory);
    const found = version
      ? await history.version(name, Number(version)).catch(told)
      : (await history.state(name)).newest;
    print(JSON.stringify(found.content, null, 2));
  }, PROVIDERS);
}

function imported(name: SettingName, file: string, reason: string): Promise<void> {
  const content = readFile(file);
  return withProduct(async (app) => {
    const { newest } = await app.get(SettingHistory).state(name);
    const change = { name, basedOn: newest.version, content, reason, by: BY };
    const { version } = await app.get(ChangeSetting).run(change).catch(told);
    say(
      `已存為第 ${version} 版，三秒內生效。 Kept as version ${version}; it holds within three seconds.`,
    );
  }, PROVIDERS);
}

function readFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CommandFault(
      `無法讀取 ${file}，請確認路徑與 JSON 格式。`,
      `${file} cannot be read as JSON: ${(error as Error).message}`,
    );
  }
}

function told(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  const errors = (error.details.errors ?? []) as { path: string; message: string }[];
  const lines = errors.map(({ path, message }) => `  ${path}: ${message}`);
  throw new CommandFault(`沒有完成：`, [`Not done (${error.code}):`, ...lines].join('\n'));
}

runCommand(run);
