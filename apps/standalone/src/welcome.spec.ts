import { loadConfig } from '#platform';
import { DEMO_ACCOUNTS } from './demo/demo-accounts.js';
import { aligned, columns, welcome } from './welcome.js';

const config = (env: NodeJS.ProcessEnv) => loadConfig({ DATABASE_URL: 'postgres://x/y', ...env });

describe('the welcome', () => {
  it('lines its columns up, Chinese characters being twice as wide', () => {
    const rows = aligned([
      ['首頁', 'home', 'A'],
      ['API 文件', 'API docs', 'B'],
      ['承辦介面', 'staff console', 'C'],
    ]);
    const starts = rows.map((row) => columns(row.slice(0, -1)));
    expect(new Set(starts).size).toBe(1);
  });

  it('tells where to look and who to be in the demo', () => {
    const text = welcome(config({ PORT: '3107', DEMO: '1' }), '/data');
    for (const page of ['/', '/mailbox', '/lookup', '/console/', '/dev/mail']) {
      expect(text).toContain(`http://localhost:3107${page}\n`);
    }
    for (const { account } of DEMO_ACCOUNTS) expect(text).toMatch(new RegExp(`[ ]${account}\\b`));
    expect(text).toContain('huiyin-demo');
    expect(text).toContain('/data');
  });

  it('names neither passwords nor the mails of others outside the demo', () => {
    const text = welcome(config({ PUBLIC_URL: 'https://post.example' }), '/data');
    expect(text).toContain('https://post.example/mailbox');
    expect(text).not.toContain('huiyin-demo');
    expect(text).not.toContain('/dev/mail');
  });
});
