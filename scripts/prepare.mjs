// Brings a checkout to where it can run: installs what is missing, builds what is stale.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { alone } from './alone.mjs';
import { compressBelow } from './compress.mjs';
import { giveUp, run } from './run.mjs';
import { at, filesBelow, fingerprint, isDone, markDone, stamps, unlessDone } from './stamps.mjs';

/** Ends with one sentence where Node.js is too old for what follows. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(
    `需要 Node.js 20.19 以上，目前是 ${process.versions.node}，請更新後再執行。`,
    `Node.js 20.19 or later is needed; this is ${process.versions.node}. Update it and try again.`,
  );
}

/** Whether node_modules holds what the lock asks for, whoever installed it. */
function isInstalled() {
  const hidden = at('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional, link }]) => {
    // Optional packages are those of other platforms; one of ours that is missing fails loudly itself.
    if (name === '' || link || (optional && !present[name])) return true;
    return present[name] && present[name].version === version && existsSync(at(name));
  });
}

/** Installs the packages of the lock; touches the network only when something is missing or stale. */
export async function install() {
  const current = fingerprint(['package-lock.json']);
  const isUpToDate = () => isDone('install', current, 'node_modules/.package-lock.json');
  if (isUpToDate()) return;
  await alone(async () => {
    if (isUpToDate()) return;
    if (!isInstalled()) {
      process.stdout.write('安裝套件，約一分鐘… installing packages, about a minute…\n');
      // A NODE_ENV=production of the caller must not leave out what the build needs.
      const options = ['--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
      await run('npm', ['ci', ...options], { shell: process.platform === 'win32' });
    }
    markDone('install', current);
  });
}

const SERVER = ['apps/api', 'apps/worker', 'apps/standalone', 'libs'];
const STYLES = 'apps/api/src/public/styles';
const SCRIPTS = 'apps/api/src/public/scripts';
const isForBrowsers = (file) => file.startsWith(STYLES) || file.startsWith(SCRIPTS);
const isSource = (file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file);
/** What the server reads beside its code; pictures, styles and scripts are the next part's. */
const isAsset = (file) => !/\.(tsx?|scss)$|\/fixtures\//.test(file) && !isForBrowsers(file);

const node = (file, ...args) => nodeIn({}, file, ...args);
/** The same with settings of its own. */
const nodeIn = (env, file, ...args) =>
  run(process.execPath, [at(file), ...args], { stdio: 'pipe', env: { ...process.env, ...env } });

function copy(file, from, to) {
  const target = at(to, path.relative(from, file));
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(at(file), target);
}

function serverTask() {
  const assets = SERVER.flatMap((folder) => filesBelow(folder, isAsset));
  const sources = SERVER.flatMap((folder) => filesBelow(folder, isSource));
  const settings = ['tsconfig.json', 'scripts/tsconfig.build.json', 'package-lock.json'];
  const product = 'dist/apps/standalone/src/main.js';
  return {
    name: 'server',
    files: [...sources, ...assets, ...settings],
    product,
    work: async () => {
      process.stdout.write('編譯伺服器… building the server…\n');
      // The compiler trusts its memory, not the disk: without the product it has to forget.
      if (!existsSync(at(product))) rmSync(path.join(stamps, 'build.tsbuildinfo'), { force: true });
      await node('node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.build.json');
      for (const asset of assets) copy(asset, '.', 'dist');
    },
  };
}

function stylesTask() {
  const files = filesBelow(STYLES);
  const scripts = filesBelow(SCRIPTS);
  return {
    name: 'styles',
    files: [...files, ...scripts, 'package-lock.json'],
    product: 'dist/public',
    work: async () => {
      process.stdout.write('編譯樣式… building the styles…\n');
      const quiet = ['--style=compressed', '--no-source-map', '--quiet-deps'];
      const options = ['--load-path=node_modules', ...quiet];
      await node('node_modules/sass/sass.js', ...options, `${STYLES}:dist/public`);
      const others = files.filter((file) => !file.endsWith('.scss'));
      for (const file of others) copy(file, STYLES, 'dist/public');
      for (const file of scripts) copy(file, SCRIPTS, 'dist/public');
    },
  };
}

function consoleTask() {
  const files = filesBelow('apps/console', (file) => !/\.spec\.tsx?$/.test(file));
  return {
    name: 'console',
    files: [...files, 'package-lock.json', 'scripts/compress.mjs'],
    product: 'dist/console/index.html',
    work: async () => {
      process.stdout.write('編譯承辦介面… building the console…\n');
      const out = ['--outDir', at('dist/console'), '--emptyOutDir', '--logLevel', 'warn'];
      // Whatever the caller is up to: what is built is what the office gets.
      const env = { NODE_ENV: 'production' };
      await nodeIn(env, 'node_modules/vite/bin/vite.js', 'build', 'apps/console', ...out);
      await compressBelow('dist/console/assets');
    },
  };
}

/** Builds what is stale: the server and, beside it, what browsers get. */
export async function build() {
  const [server, styles, staff] = [serverTask(), stylesTask(), consoleTask()];
  const isFresh = ({ name, files, product }) => isDone(name, fingerprint(files), product);
  if ([server, styles, staff].every(isFresh)) return;
  await alone(() =>
    Promise.all([unlessDone(server), unlessDone(styles).then(() => unlessDone(staff))]),
  );
}
