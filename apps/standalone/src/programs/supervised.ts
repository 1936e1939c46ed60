import { type ChildProcess, spawn } from 'node:child_process';
import { countDeaths, type Death, isHopeless, waitBeforeRestart } from './back-off.js';
import { LogFile } from './log-file.js';
import { isForTerminal, LineCutter, prefixed } from './log-lines.js';
import { MEMORY_OPTIONS } from './memory.js';

const GRACE_MS = 10_000;
const LAST_LINES = 20;

/** A program of ours and what it is given. */
export interface Program {
  readonly name: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** What a supervised process has to tell, and to ask. */
export interface Listener {
  tell(line: string): void;
  /** It will not stay up; these were its last lines. */
  giveUp(lastLines: string[]): void;
  /** Whether the whole system has been ready once. */
  hasBeenUp(): boolean;
}

/** A process of ours that is started again when it dies, until it is told to stop. */
export class Supervised {
  private child?: ChildProcess;
  private isStopping = false;
  private deaths = 0;
  private lastLines: string[] = [];
  private pause?: NodeJS.Timeout;
  private readonly log: LogFile;

  constructor(
    private readonly program: Program,
    private readonly listener: Listener,
  ) {
    this.log = new LogFile(program.logFile);
  }

  start(): void {
    if (this.isStopping) return;
    const startedAt = Date.now();
    // Out of the terminal's process group: Ctrl-C reaches the launcher alone, which stops us in order.
    // The IPC channel breaks when the launcher dies, however it dies: the program then ends itself.
    const child = spawn(process.execPath, [...MEMORY_OPTIONS, this.program.script], {
      env: this.program.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    this.listenTo(child, 'stdout');
    this.listenTo(child, 'stderr');
    let isOver = false;
    const over = (code: number | undefined, how: string) => {
      if (!isOver) this.died({ livedMs: Date.now() - startedAt, code }, how);
      isOver = true;
    };
    child.on('error', (error) => over(1, error.message));
    child.on('close', (code, signal) => over(code ?? undefined, signal ?? `exit code ${code}`));
  }

  /** Asks the process to stop; after 10 s, or when `haste` fires, it has no choice. */
  async stop(haste: AbortSignal): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.pause);
    const { child } = this;
    if (child?.pid && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      const force = () => child.kill('SIGKILL');
      const patience = setTimeout(force, GRACE_MS);
      haste.addEventListener('abort', force);
      if (haste.aborted) force();
      else child.kill('SIGTERM');
      await gone;
      clearTimeout(patience);
    }
    this.log.close();
  }

  private listenTo(child: ChildProcess, stream: 'stdout' | 'stderr'): void {
    const cutter = new LineCutter();
    const source = child[stream];
    source?.setEncoding('utf8');
    source?.on('data', (piece: string) => this.hear(cutter.feed(piece), stream));
    source?.on('end', () => this.hear(cutter.flush(), stream));
  }

  private hear(lines: string[], stream: 'stdout' | 'stderr'): void {
    for (const line of lines) {
      this.log.write(line);
      this.lastLines = [...this.lastLines, line].slice(-LAST_LINES);
      if (isForTerminal(line, stream)) this.listener.tell(prefixed(this.program.name, line));
    }
  }

  private died(death: Death, how: string): void {
    if (this.isStopping) return;
    this.deaths = countDeaths(this.deaths, death);
    if (isHopeless(this.deaths, death, this.listener.hasBeenUp())) {
      return this.listener.giveUp(this.lastLines);
    }
    const wait = waitBeforeRestart(this.deaths);
    const seconds = wait / 1_000;
    const text = `已停止，${seconds} 秒後重新啟動。 stopped (${how}); restarting in ${seconds} s.`;
    this.log.write(text);
    this.listener.tell(prefixed(this.program.name, text));
    this.pause = setTimeout(() => this.start(), wait);
  }
}
