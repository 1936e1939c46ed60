import { DEMO_PASSWORD } from '#staff';
import { DEMO_ACCOUNTS } from './demo/demo-accounts.js';

const WHO: Record<string, string> = {
  dispatcher: '分文人員 dispatcher',
  handler: '承辦人 handler',
  supervisor: '科室主管 supervisor',
  ethics: '政風室 ethics office',
  auditor: '管考 auditor',
  admin: '管理員 administrator',
};

/** What is told when everything runs: where to look, and who to be in the demo. */
export function welcome(publicUrl: string, demo: boolean, keepsMail: boolean): string {
  const places = [
    ['首頁 home', '/'],
    ['經理信箱 write to us', '/mailbox'],
    ['查詢進度 look up', '/lookup'],
    ['承辦介面 staff console', '/console/'],
    ['API 文件 API docs', '/api/docs'],
    ...(demo && keepsMail ? [['寄出的信 mails', '/dev/mail']] : []),
  ];
  const roles = Object.keys(WHO).map((role) => {
    const accounts = DEMO_ACCOUNTS.filter((a) => a.role === role).map((a) => a.account);
    return `  ${WHO[role]}：${accounts.join('  ')}`;
  });
  return [
    '',
    '回音已啟動 Huiyin is running',
    ...places.map(([name, path]) => `  ${name}  ${publicUrl}${path}`),
    ...(demo
      ? ['', `示範帳號（密碼都是 ${DEMO_PASSWORD}）demo accounts, one password:`, ...roles]
      : []),
    '',
    '按 Ctrl-C 停止 Ctrl-C stops it.',
    '',
  ].join('\n');
}
