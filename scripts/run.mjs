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

/** Runs a program to its end; resolves with its exit code, and its output when it was captured. */
export function execute(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) stream.on('data', (piece) => (output += piece));
    }
    const end = (code) => {
      children.delete(child);
      resolve({ code, output });
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
