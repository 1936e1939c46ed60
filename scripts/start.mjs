import { spawn } from 'node:child_process';
import { build, install, requireNode, root } from './prepare.mjs';

requireNode();
install();
build();

const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
  cwd: root,
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to everybody; this process only waits for the one that stops the rest.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
