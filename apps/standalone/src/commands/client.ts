import path from 'node:path';
import type { Config } from '#platform';
import { AdmitClient, MACHINE_RIGHTS, MachineAccess, RevokeClient } from '#staff';
import { CommandFault } from './command-fault.js';
import { print, runCommand, say, withProduct } from './run-command.js';

const USAGE = `npm run client -- admit <name> [right ...]
npm run client -- revoke <id>
npm run client -- list
rights: ${MACHINE_RIGHTS.join(' ')}`;

/** Whoever stands at the machine. */
const HAND = { id: '', name: 'npm run client' };

async function run([verb, subject, ...more]: string[]): Promise<void> {
  const isComplete = more.length === 0;
  if (verb === 'list' && !subject) return list();
  if (verb === 'admit' && subject) return admit(subject, isComplete ? MACHINE_RIGHTS : more);
  if (verb === 'revoke' && subject && isComplete) return revoke(subject);
  throw new CommandFault(
    '用法（名稱有空格請加引號）：',
    `Usage (quote a name with blanks):\n${USAGE}`,
  );
}

/** Lets another system in; its key is shown this once, only a keyed hash stays. */
function admit(name: string, may: readonly string[]): Promise<void> {
  return withProduct(async (app, config) => {
    const { key } = await app.get(AdmitClient).run(HAND, { name, may });
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
    await app.get(RevokeClient).run(HAND, id, HAND.name);
    say(`${id} 的金鑰已失效。\nThe key of ${id} opens nothing any more.`);
  });
}

function list(): Promise<void> {
  return withProduct(async (app) => {
    for (const { id, name, active, createdAt, may } of await app.get(MachineAccess).list()) {
      print(
        [id, active ? 'active' : 'revoked', createdAt.toISOString(), may.join(','), name].join(
          '\t',
        ),
      );
    }
  });
}

runCommand(run);
