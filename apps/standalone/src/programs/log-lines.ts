/** Cuts a stream of text into whole lines; what is left without an end waits for the rest. */
export class LineCutter {
  private rest = '';

  /** The lines that are complete with this piece. */
  feed(piece: string): string[] {
    const lines = (this.rest + piece).split(/\r?\n/);
    this.rest = lines.pop() ?? '';
    return lines;
  }

  /** What was written last, without an end of line. */
  flush(): string[] {
    const { rest } = this;
    this.rest = '';
    return rest ? [rest] : [];
  }
}

const TROUBLE = /\b(WARN|ERROR|FATAL)\b|"level":"(warn|error|fatal)"/;

/** Whether a person at the terminal should see a line: all of stderr, and what is logged as trouble. */
export const isForTerminal = (line: string, stream: 'stdout' | 'stderr'): boolean =>
  line.trim() !== '' && (stream === 'stderr' || TROUBLE.test(line));

/** Tells whose line it is. */
export const prefixed = (name: string, line: string): string => `[${name}] ${line}`;
