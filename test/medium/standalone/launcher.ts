import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answering, eventually, freePort, TestProgram } from '#testing';
import { Client } from 'pg';

const MAIN = 'dist/apps/standalone/src/main.js';

/** Whether a process runs; a dead one that nobody has buried does not. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Starts the real launcher with the embedded server on a data folder and a port of its own. */
export class Launcher {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-standalone-'));
  program?: TestProgram;

  private constructor(readonly port: number) {}

  static async prepare(): Promise<Launcher> {
    return new Launcher(await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get output(): string {
    return this.program?.output ?? '';
  }

  /** Begins a start; `env` adds to its environment. */
  begin(env: NodeJS.ProcessEnv = {}): TestProgram {
    this.program = new TestProgram(MAIN, {
      ...{ DATA_DIR: this.folder, PORT: String(this.port), RATE_LIMIT: '0', CAPTCHA: '0' },
      ...env,
    });
    return this.program;
  }

  /** Starts and waits until everything is up; returns the seconds it took. */
  async start(): Promise<number> {
    const begun = Date.now();
    const program = this.begin();
    let hasEnded = false;
    void program.ended().then(() => (hasEnded = true));
    await eventually(() => hasEnded || this.output.includes('按 Ctrl-C 停止'), 90_000);
    if (hasEnded) throw new Error(`it did not start:\n${this.output}`);
    return (Date.now() - begun) / 1_000;
  }

  /** The process of the api or the worker that this launcher runs now. */
  pidOf(app: 'api' | 'worker'): number {
    return this.children().find((pid) => commandOf(pid).includes(`apps/${app}/src/main.js`)) ?? 0;
  }

  postmaster(): number {
    const file = path.join(this.folder, 'postgres/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  }

  get launcher(): number {
    return this.program?.pid ?? 0;
  }

  isReady(withinMs = 30_000): Promise<void> {
    return answering(`${this.url}/health/ready`, withinMs);
  }

  private get databaseUrl(): string {
    const read = (name: string) => readFileSync(path.join(this.folder, name), 'utf8').trim();
    return `postgres://huiyin:${read('huiyin.password')}@127.0.0.1:${read('postgres.port')}/huiyin`;
  }

  /** Runs an operator's command on this installation's database; returns how it ended and what it said. */
  async command(name: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
    const file = `dist/apps/standalone/src/commands/${name}.js`;
    const program = new TestProgram(file, { DATABASE_URL: this.databaseUrl }, args);
    const { code } = await program.ended();
    return { code, output: program.output };
  }

  async query<T>(sql: string): Promise<T[]> {
    const client = new Client({ connectionString: this.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows as T[];
    } finally {
      await client.end();
    }
  }

  /** Ends everything, whatever state it is in, and takes the data away. */
  async destroy(): Promise<void> {
    const left = [this.launcher, this.pidOf('api'), this.pidOf('worker'), this.postmaster()];
    for (const pid of left.filter((one) => one > 0 && runs(one))) process.kill(pid, 'SIGKILL');
    await eventually(() => left.every((pid) => pid === 0 || !runs(pid)));
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }

  private children(): number[] {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && parentOf(pid) === this.launcher);
  }
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`);
const parentOf = (pid: number): number =>
  Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1]);

/** `describe` where processes can be looked at in /proc, a skipped one elsewhere. */
export const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;
