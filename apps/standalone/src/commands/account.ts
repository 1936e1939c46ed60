import { parseArgs } from 'node:util';
import { AccountDesk, Accounts, ResetSecondStep } from '#staff';
import { CommandFault } from './command-fault.js';
import { newPassword } from './password-input.js';
import { print, runCommand, say, withProduct } from './run-command.js';

const USAGE = `npm run account -- put <account> --name <姓名> --role <role> [--section <SECTION>] --email <address>
npm run account -- password <account>
npm run account -- deactivate <account>
npm run account -- reset-second-step <account>
npm run account -- list`;

const options = {
  name: { type: 'string', default: '' },
  role: { type: 'string', default: '' },
  section: { type: 'string' },
  email: { type: 'string', default: '' },
} as const;

const given = (args: string[]) => {
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [verb = '', account = '', ...more] = positionals;
  if (more.length > 0) throw new TypeError(`unexpected: ${more.join(' ')}`);
  return { verb, account, values };
};

async function run(args: string[]): Promise<void> {
  const { verb, account, values } = parsed(args);
  if (verb === 'list') return list();
  if (verb === 'put' && account) return put(account, values);
  if (verb === 'password' && account) return setPassword(account);
  if (verb === 'deactivate' && account) return deactivate(account);
  if (verb === 'reset-second-step' && account) return resetSecondStep(account);
  throw new CommandFault('用法：', `Usage:\n${USAGE}`);
}

function parsed(args: string[]): ReturnType<typeof given> {
  try {
    return given(args);
  } catch (error) {
    // A password has no option: what stands in a command line, everybody on the machine can read.
    throw new CommandFault(`${(error as Error).message}\n用法：`, `Usage:\n${USAGE}`);
  }
}

/** Creates or replaces an account; the password is asked for, never taken from the command line. */
function put(account: string, values: ReturnType<typeof given>['values']): Promise<void> {
  return withProduct(async (app) => {
    const { name, role, section = null, email } = values;
    await app.get(Accounts).put({ account, name, role, section, email }, await newPassword());
    say(`帳號 ${account} 已建立或更新，可以登入。\nThe account ${account} is ready to sign in.`);
  });
}

function setPassword(account: string): Promise<void> {
  return withProduct(async (app) => {
    await app.get(Accounts).setPassword(account, await newPassword());
    say(
      `帳號 ${account} 的密碼已更換，原有的登入都已結束。\n` +
        `The password of ${account} is changed; whoever was signed in with it is signed out.`,
    );
  });
}

function deactivate(account: string): Promise<void> {
  return withProduct(async (app) => {
    await app.get(Accounts).deactivate(account);
    say(
      `帳號 ${account} 已停用並登出；經辦的紀錄仍保留。\n` +
        `The account ${account} is closed and signed out; what it did stays on record.`,
    );
  });
}

/** For the administrator who lost the telephone and the recovery codes, and whom nobody else can help. */
function resetSecondStep(account: string): Promise<void> {
  return withProduct(async (app) => {
    const { items } = await app.get(AccountDesk).list({ q: account, limit: 500 });
    const id = items.find((one) => one.account === account)?.id ?? '';
    const by = { id: '', name: 'npm run account' };
    await app.get(ResetSecondStep).run(by, id, by.name);
    say(
      `帳號 ${account} 的兩步驟驗證已取消並登出；登入後請重新設定。\n` +
        `The second step of ${account} is off and the account signed out; set it up anew after signing in.`,
    );
  });
}

/** One account a line, in columns that other programs can read. */
function list(): Promise<void> {
  return withProduct(async (app) => {
    for (const member of await app.get(Accounts).list()) {
      const { account, name, role, section, email, active } = member;
      print([account, active ? 'active' : 'closed', role, section ?? '-', email, name].join('\t'));
    }
  });
}

runCommand(run);
