import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';

const LONGEST_WAIT_MS = 10_000;
const EARLY_MS = 5_000;
/** So many deaths right after the start, and it is not bad luck. */
const EARLY_DEATHS = 5;

/** Wait before the nth restart in a row: 1, 2, 4 … at most 10 seconds. */
export const waitBeforeRestart = (deaths: number): number =>
  Math.min(1_000 * 2 ** Math.max(0, deaths - 1), LONGEST_WAIT_MS);

/** A process of ours that is started again when it dies, until it is told to stop. */
export class Supervised {
  private child?: ChildProcess;
  private stopping = false;
  private deaths = 0;
  private lastWords = '';
  private readonly log: WriteStream;

  constructor(
    private readonly name: string,
    private readonly script: string,
    private readonly env: NodeJS.ProcessEnv,
    logDir: string,
    private readonly hopeless: (lastWords: string) => void,
  ) {
    this.log = createWriteStream(path.join(logDir, `${name}.log`), { flags: 'a' });
  }

  start(): void {
    if (this.stopping) return;
    const startedAt = Date.now();
    // Out of the terminal's process group: Ctrl-C reaches the launcher alone, which stops us in order.
    const child = spawn(process.execPath, [this.script], {
      env: this.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => this.hear(text));
    child.on('exit', (code, signal) => this.died(Date.now() - startedAt, code, signal));
  }

  /** Asks the process to stop; after `graceMs` it has no choice. */
  async stop(graceMs = 10_000): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(force);
  }

  private hear(text: Buffer): void {
    this.log.write(text);
    this.lastWords = (this.lastWords + text.toString()).slice(-2_000);
    if (/warning|error/i.test(text.toString())) process.stderr.write(`[${this.name}] ${text}`);
  }

  private died(livedMs: number, code: number | null, signal: string | null): void {
    if (this.stopping) return;
    this.deaths = livedMs < EARLY_MS ? this.deaths + 1 : 1;
    if (this.deaths >= EARLY_DEATHS) return this.hopeless(this.lastWords);
    const wait = waitBeforeRestart(this.deaths);
    process.stderr.write(
      `[${this.name}] 已停止（${signal ?? code}），${wait / 1000} 秒後重新啟動。 stopped; restarting.\n`,
    );
    setTimeout(() => this.start(), wait);
  }
}
