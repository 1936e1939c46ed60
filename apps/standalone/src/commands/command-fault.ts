import { ConfigFault, Refusal } from '#kernel';
import { ConfigError } from '#platform';

/** Exit code of a command that was given something wrong; 1 is for what went wrong around it. */
export const GIVEN_WRONG = 2;

/** Why a command did not do it, in the words of the person at the terminal. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';

  constructor(
    zh: string,
    en: string,
    readonly exitCode = GIVEN_WRONG,
  ) {
    super(`${zh}\n${en}`);
  }
}

/** What PostgreSQL or the way to it answers, and what to do about it. */
const DATABASE_FAULTS: readonly (readonly [codes: readonly string[], zh: string, en: string])[] = [
  [
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ETIMEDOUT', '57P03'],
    '連不上資料庫，請確認 PostgreSQL 已啟動，且 DATABASE_URL 的主機與連接埠正確。',
    'The database cannot be reached: is PostgreSQL running, are host and port in DATABASE_URL right?',
  ],
  [
    ['28P01', '28000', '3D000'],
    '資料庫拒絕登入，請確認 DATABASE_URL 的帳號、密碼與資料庫名稱。',
    'The database refuses the sign-in: check user, password and database name in DATABASE_URL.',
  ],
  [
    ['42P01', '42703'],
    '資料庫尚未更新，請先執行 npm run migrate。',
    'The database is not up to date; run npm run migrate first.',
  ],
  [
    ['42501', '25006'],
    '資料庫帳號權限不足，請以資料庫擁有者的帳號執行。',
    'The database role may not do this; use the role that owns the database.',
  ],
];

/** What is told of an error, and the exit code; only what nobody foresaw shows its inside. */
export function told(error: unknown): { text: string; exitCode: number } {
  if (error instanceof CommandFault) return { text: error.message, exitCode: error.exitCode };
  if (error instanceof Refusal) return { text: refused(error), exitCode: GIVEN_WRONG };
  if (error instanceof ConfigError || error instanceof ConfigFault) {
    return { text: error.message, exitCode: GIVEN_WRONG };
  }
  const code = codeOf(error);
  const known = DATABASE_FAULTS.find(([codes]) => codes.includes(code));
  if (known) return { text: `${known[1]}\n${known[2]}\n(${code})`, exitCode: 1 };
  return {
    text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: 1,
  };
}

/** node tries every address of a host and tells the failures together. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly unknown[] };
  return typeof code === 'string' ? code : errors?.[0] ? codeOf(errors[0]) : '';
}

const WORDS: Partial<Record<Refusal['code'], readonly [zh: string, en: string]>> = {
  invalid_input: ['內容有誤，請修正：', 'Mend this and try again:'],
  not_found: [
    '找不到，或已停用；用 list 查看現有的。',
    'Not there, or closed already; list shows those there are.',
  ],
  plan_exists: [
    '這個年度的計畫已存在，沒有更動。',
    'There is a plan of that year already; nothing was changed.',
  ],
};

function refused({ code, details }: Refusal): string {
  const errors = (details.errors ?? []) as readonly { path: string; message: string }[];
  const lines = errors.map(({ path, message }) => `  ${path}: ${message}`);
  return [...(WORDS[code] ?? [code]), ...lines].join('\n');
}
