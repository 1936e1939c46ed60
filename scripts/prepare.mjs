// Brings a checkout to where it can run: installs what is missing, builds what is stale.
// Plain JavaScript without dependencies, since nothing may be installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamps = path.join(root, 'node_modules/.cache/huiyin');
const at = (...parts) => path.join(root, ...parts);

/** Says what went wrong and what to do, and ends the process. */
export function giveUp(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
  process.exit(1);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(
    `需要 Node.js 20.19 以上，目前是 ${process.versions.node}，請更新後再執行。`,
    `Node.js 20.19 or later is needed; this is ${process.versions.node}. Update it and try again.`,
  );
}

/** A fingerprint of files and folders: their paths and contents. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  const add = (file) => {
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(file, name));
      return;
    }
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  };
  inputs.map((input) => at(input)).forEach(add);
  return hash.digest('hex');
}

/** Does `work` unless it was done for the same inputs and its product is still there. */
function unlessDone(name, inputs, product, work) {
  const stamp = path.join(stamps, `${name}.stamp`);
  const current = fingerprint(inputs);
  const isDone =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === current && existsSync(at(product));
  if (isDone) return false;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, current);
  return true;
}

export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.status === 0) return;
  giveUp(
    `「${command} ${args.join(' ')}」沒有成功，請依上方訊息處理後再試。`,
    `"${command} ${args.join(' ')}" did not succeed; see the messages above.`,
  );
}

const node = (file, ...args) => run(process.execPath, [at(file), ...args]);

export function install() {
  unlessDone('install', ['package.json', 'package-lock.json'], 'node_modules/typescript', () => {
    process.stdout.write('安裝套件中… Installing packages…\n');
    const quiet = ['--no-fund', '--no-audit', '--loglevel=error'];
    run('npm', ['ci', ...quiet], { shell: process.platform === 'win32' });
  });
}

export function build() {
  const server = [
    'apps/api',
    'apps/worker',
    'apps/standalone',
    'libs',
    'test',
    'tsconfig.json',
    'package-lock.json',
  ];
  unlessDone('server', server, 'dist/apps/standalone/src/main.js', () => {
    process.stdout.write('編譯伺服器… Building the server…\n');
    rmSync(path.join(stamps, 'tsc.tsbuildinfo'), { force: true });
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
  });
  unlessDone(
    'styles',
    ['apps/api/src/public/styles', 'package-lock.json'],
    'dist/public/site.css',
    () => {
      process.stdout.write('編譯樣式… Building the styles…\n');
      mkdirSync(at('dist/public'), { recursive: true });
      const source = 'apps/api/src/public/styles/site.scss';
      const options = [
        '--load-path=node_modules',
        '--style=compressed',
        '--no-source-map',
        '--quiet-deps',
      ];
      node('node_modules/sass/sass.js', ...options, source, 'dist/public/site.css');
      copyFileSync(at('apps/api/src/public/styles/icon.svg'), at('dist/public/icon.svg'));
    },
  );
  unlessDone('console', ['apps/console', 'package-lock.json'], 'dist/console/index.html', () => {
    process.stdout.write('編譯承辦介面… Building the console…\n');
    node('node_modules/vite/bin/vite.js', 'build', 'apps/console', '--logLevel', 'warn');
  });
}
