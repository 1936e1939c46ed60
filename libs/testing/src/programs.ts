import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const projectRoot = path.resolve(__dirname, '../../..');

/** A process of the built product, or a script of the tests, that can be killed at any moment. */
export class TestProgram {
  /** What it wrote so far, both streams. */
  output = '';
  private readonly child: ChildProcess;
  private readonly gone: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  /**
   * `script` is a path from the project's root, e.g. `dist/apps/worker/src/main.js`; `input` is what
   * it finds on standard input.
   */
  constructor(
    script: string,
    env: NodeJS.ProcessEnv,
    args: readonly string[] = [],
    input?: string,
  ) {
    this.child = spawn(process.execPath, [path.join(projectRoot, script), ...args], {
      cwd: projectRoot,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    // One that ends without reading its input is no fault of the test.
    this.child.stdin?.on('error', () => undefined).end(input);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (piece: Buffer) => (this.output += piece.toString()));
    }
    this.gone = new Promise((resolve) =>
      this.child.once('close', (code, signal) => resolve({ code, signal })),
    );
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Resolves when it has ended, however it ended. */
  ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    return this.gone;
  }

  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child.kill(signal);
    await this.gone;
  }
}

/** Asks again every 50 ms until the answer is true. Throws after `withinMs`. */
export async function eventually(
  question: () => Promise<boolean> | boolean,
  withinMs = 10_000,
): Promise<void> {
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(50)) {
    if (await question()) return;
  }
  throw new Error(`did not come true within ${withinMs} ms`);
}

/** Waits until an address answers with success. */
export const answering = (url: string, withinMs = 30_000): Promise<void> =>
  eventually(
    () =>
      fetch(url).then(
        (answer) => answer.ok,
        () => false,
      ),
    withinMs,
  );
