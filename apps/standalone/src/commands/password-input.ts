import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CommandFault } from './command-fault.js';

const INTERRUPTED = 130;

/** The new password: asked for twice on a terminal and never shown, else the one line of standard input. */
export async function newPassword(input = process.stdin, prompt = process.stderr): Promise<string> {
  return input.isTTY ? askTwice(input, prompt) : oneLine(await text(input));
}

function oneLine(content: string): string {
  const password = content.replace(/\r?\n$/, '');
  if (password === '' || /[\r\n]/.test(password)) {
    throw new CommandFault(
      '請在終端機執行並輸入密碼，或由標準輸入提供一行密碼。',
      'Run this on a terminal and type the password, or give one line on standard input.',
    );
  }
  return password;
}

async function askTwice(input: NodeJS.ReadStream, prompt: NodeJS.WritableStream): Promise<string> {
  // Whatever readline would show goes nowhere; the questions are ours.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  lines.on('SIGINT', () => lines.close());
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    prompt.write(question);
    const answer = await answers.next();
    prompt.write('\n');
    if (answer.done) throw new CommandFault('已取消。', 'Cancelled.', INTERRUPTED);
    return answer.value;
  };
  try {
    const password = await ask('新密碼 new password: ');
    if ((await ask('再輸入一次 once more: ')) === password) return password;
    throw new CommandFault('兩次輸入不同，請再試。', 'The two are not the same; try again.');
  } finally {
    lines.close();
  }
}
