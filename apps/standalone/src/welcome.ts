import type { Config } from '#platform';
import { DEMO_PASSWORD } from '#staff';
import { DEMO_ACCOUNTS } from './demo/demo-accounts.js';

type Row = readonly [zh: string, en: string, value: string];

const ROLES: readonly (readonly [role: string, zh: string, en: string])[] = [
  ['dispatcher', '分文人員', 'dispatcher'],
  ['handler', '承辦人', 'handlers'],
  ['supervisor', '科室主管', 'chiefs'],
  ['head', '經理', 'head of the office'],
  ['deputy_head', '副經理', 'deputy head'],
  ['ethics', '政風室', 'ethics'],
  ['auditor', '管考', 'auditor'],
  ['admin', '系統管理', 'admin'],
];

/** How many columns a text takes on a terminal: Chinese characters take two. */
export const columns = (text: string): number =>
  [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1), 0);

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)));

/** Lines the rows up as a table of three columns. */
export function aligned(rows: readonly Row[]): string[] {
  const zhWidth = Math.max(...rows.map(([zh]) => columns(zh)));
  const enWidth = Math.max(...rows.map(([, en]) => columns(en)));
  return rows.map(([zh, en, value]) => `  ${pad(zh, zhWidth)}  ${pad(en, enWidth)}  ${value}`);
}

const places = ({ publicUrl, demo, smtpUrl }: Config): Row[] => [
  ['首頁', 'home', `${publicUrl}/`],
  ['經理信箱', 'write to us', `${publicUrl}/mailbox`],
  ['查詢進度', 'look up', `${publicUrl}/lookup`],
  ['承辦介面', 'staff console', `${publicUrl}/console/`],
  ['API 文件', 'API docs', `${publicUrl}/api/docs`],
  ...(demo && !smtpUrl ? [['寄出的信', 'sent mails', `${publicUrl}/dev/mail`] as const] : []),
];

const accounts = (): Row[] =>
  ROLES.map(([role, zh, en]) => {
    const names = DEMO_ACCOUNTS.filter((person) => person.role === role);
    return [zh, en, names.map(({ account }) => account).join(' ')];
  });

/** What is told when everything runs: where to look, and who to be in the demo. */
export function welcome(config: Config, dataFolder: string): string {
  return [
    '',
    '回音已啟動 Huiyin is running',
    '',
    ...aligned(places(config)),
    ...(config.demo
      ? [
          '',
          `示範帳號 demo accounts（密碼 password: ${DEMO_PASSWORD}）`,
          '',
          ...aligned(accounts()),
        ]
      : []),
    '',
    `資料與記錄 data and logs: ${dataFolder}`,
    '按 Ctrl-C 停止 Ctrl-C stops it.',
    '',
  ].join('\n');
}
