import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Config } from '#platform';
import { MachineAccess } from '#staff';
import { CommandFault } from './command-fault.js';
import { print, runCommand, say, withProduct } from './run-command.js';

const USAGE = `npm run client -- admit <name>
npm run client -- revoke <id>
npm run client -- list`;

const KEY_BYTES = 32;

async function run([verb, subject, ...more]: string[]): Promise<void> {
  const isComplete = more.length === 0;
  if (verb === 'list' && !subject) return list();
  if (verb === 'admit' && subject && isComplete) return admit(subject);
  if (verb === 'revoke' && subject && isComplete) return revoke(subject);
  throw new CommandFault(
    '用法（名稱有空格請加引號）：',
    `Usage (quote a name with blanks):\n${USAGE}`,
  );
}

/** Lets another system in; its key is shown this once, only a keyed hash stays. */
function admit(name: string): Promise<void> {
  if (!/^[^\p{Cc}\p{Cs}]{1,100}$/u.test(name.trim())) {
    throw new CommandFault('名稱請用 1 至 100 字。', 'The name needs 1 to 100 characters.');
  }
  return withProduct(async (app, config) => {
    const key = `hy_${randomBytes(KEY_BYTES).toString('base64url')}`;
    await app.get(MachineAccess).admit(name.trim(), key);
    say(
      `「${name.trim()}」的 API 金鑰如下，只顯示這一次；它只在相同的密鑰下有效（${secretOf(config)}）。\n` +
        `The API key follows; it is shown only now, and works only under the same secret (${secretOf(config)}).`,
    );
    print(key);
  });
}

/** A key made under another secret than the api's is of no use, so it is told which one was used. */
const secretOf = ({ secretKey, dataDir }: Config): string =>
  secretKey ? 'SECRET_KEY' : path.resolve(dataDir, 'secret.key');

function revoke(id: string): Promise<void> {
  return withProduct(async (app) => {
    await app.get(MachineAccess).revoke(id);
    say(`${id} 的金鑰已失效。\nThe key of ${id} opens nothing any more.`);
  });
}

function list(): Promise<void> {
  return withProduct(async (app) => {
    for (const { id, name, active, createdAt } of await app.get(MachineAccess).list()) {
      print([id, active ? 'active' : 'revoked', createdAt.toISOString(), name].join('\t'));
    }
  });
}

runCommand(run);
