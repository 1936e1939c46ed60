// Runs programs for the other scripts, and says plainly what to do when one fails.
import { spawn } from 'node:child_process';
import { root } from './stamps.mjs';

/** Says what went wrong and what to do, and ends the process. */
export function giveUp(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
  process.exit(1);
}

const children = new Set();
process.on('exit', () => children.forEach((child) => child.kill()));

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm undoes what it has begun, and would get into the way of whoever starts next meanwhile. */
const PATIENCE_MS = 5_000;
let isInterrupted = false;

function interrupt() {
  isInterrupted = true;
  const end = (signal) => children.forEach((child) => child.kill(signal));
  end('SIGTERM');
  setTimeout(() => end('SIGKILL'), PATIENCE_MS);
}

const listen = (how) => SIGNALS.forEach((signal) => process[how](signal, interrupt));

/** Runs a program to its end; resolves with its exit code, and its output when it was captured. */
export function execute(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    if (children.size === 0) listen('on');
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) stream.on('data', (piece) => (output += piece));
    }
    const end = (code) => {
      if (children.delete(child) && children.size === 0) listen('off');
      if (!isInterrupted) resolve({ code, output });
      else if (children.size === 0) process.exit(130);
    };
    child.on('error', (error) => {
      output += error.message;
      end(-1);
    });
    child.on('close', (code) => end(code === null ? -1 : code));
  });
}

/** Runs a program and goes on only when it succeeded. */
export async function run(command, args, options) {
  const { code, output } = await execute(command, args, options);
  if (code === 0) return;
  const told = `${command === process.execPath ? 'node' : command} ${args.join(' ')}`;
  giveUp(
    `${output}\n「${told}」沒有成功，請依上方訊息處理後再試。`,
    `"${told}" did not succeed; follow the messages above and try again.`,
  );
}
