// Run after each change of the lock: `node scripts/complete-lock.cjs`.
// npm leaves out optional packages of other platforms that its registry did not offer, and `npm ci`
// of npm 11 then refuses the lock as incomplete. This adds them, as optional for their platform.
const fs = require('node:fs');
const path = require('node:path');

const FILE = path.join(__dirname, '..', 'package-lock.json');
const SYSTEMS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['x64', 'arm64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'arm'];

/** The platform a package is for, as told by its name. */
function platformOf(name) {
  const system = SYSTEMS.find((os) => new RegExp(`[-/]${os}(-|$)`).test(name));
  const os = system ?? (name.includes('windows') ? 'win32' : undefined);
  const cpu = PROCESSORS.find((c) => new RegExp(`-${c}(-|$)`).test(name));
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) };
}

const lock = JSON.parse(fs.readFileSync(FILE, 'utf8'));
const { packages } = lock;
let added = 0;
for (const [owner, { optionalDependencies = {}, dev }] of Object.entries({ ...packages })) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const entry = `node_modules/${name}`;
    if (packages[entry] || packages[`${owner}/${entry}`]) continue;
    const version = range.replace(/^\D*/, '');
    packages[entry] = { version, ...platformOf(name), optional: true, ...(dev && { dev: true }) };
    added++;
    process.stdout.write(`+ ${name} ${version}\n`);
  }
}
const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
fs.writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} added\n`);
