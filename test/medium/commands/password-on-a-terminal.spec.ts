import { spawn, spawnSync } from 'node:child_process';
import { createTestDatabase, eventually, projectRoot, type TestDatabase } from '#testing';

/** Debian's `script` gives a program a terminal of its own; the one of macOS takes other arguments. */
const hasTerminals = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

(hasTerminals ? describe : describe.skip)('a password typed on a terminal', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase();
  });

  afterAll(() => db.drop());

  /** Types an answer to each question as it comes; returns all that the screen showed. */
  async function onTerminal(answers: string[]): Promise<{ code: number | null; screen: string }> {
    const put = 'put wang --name Wang --role admin --email wang@post.example';
    const line = `${process.execPath} dist/apps/standalone/src/commands/account.js ${put}`;
    const child = spawn('script', ['-qec', line, '/dev/null'], {
      cwd: projectRoot,
      env: { PATH: process.env.PATH, DATABASE_URL: db.url, TERM: 'xterm' },
    });
    let screen = '';
    child.stdout.on('data', (piece: Buffer) => (screen += piece.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    for (const [n, answer] of answers.entries()) {
      await eventually(() => screen.split(': ').length > n + 1);
      child.stdin.write(answer);
    }
    return { code: await ended, screen };
  }

  const accounts = () => db.query<{ account: string }>('SELECT account FROM staff_account');

  it('is asked for twice and never shown', async () => {
    const { code, screen } = await onTerminal([
      'battery-staple-horze\x7f\x7fse\r',
      'battery-staple-horse\r',
    ]);
    expect(screen).toMatch(/new password: \s+.*once more: \s+.*wang is ready/s);
    expect({ code, isShown: /battery|staple|\*/.test(screen) }).toEqual({
      code: 0,
      isShown: false,
    });
    expect(await accounts()).toEqual([{ account: 'wang' }]);
  });

  it('is not taken when the two differ, or at Ctrl-C', async () => {
    await db.query('DELETE FROM staff_account');
    const differing = await onTerminal(['battery-staple-horse\r', 'battery-staple-house\r']);
    expect(differing).toEqual({ code: 2, screen: expect.stringMatching(/兩次輸入不同/) });
    const cancelled = await onTerminal(['battery-\x03']);
    expect(cancelled).toEqual({ code: 130, screen: expect.stringMatching(/已取消/) });
    expect(await accounts()).toEqual([]);
  });
});
