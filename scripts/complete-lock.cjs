// adds the optional platform packages the local registry does not serve, so that `npm ci` sees a complete lock
const fs = require('fs');
const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const P = lock.packages;
let n = 0;
const parse = (name) => {
  const os =
    ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony'].find((o) =>
      new RegExp(`[-/]${o}(-|$)`).test(name),
    ) ?? (/windows/.test(name) ? 'win32' : undefined);
  const cpu = ['x64', 'arm64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'arm'].find((c) =>
    new RegExp(`-${c}(-|$)`).test(name),
  );
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) };
};
for (const [k, v] of Object.entries({ ...P }))
  for (const [name, range] of Object.entries(v.optionalDependencies ?? {})) {
    const nested = `${k}/node_modules/${name}`;
    let key = `node_modules/${name}`;
    if (P[key] || P[nested]) continue;
    const ver = range.replace(/^[^\d]*/, '');
    P[key] = { version: ver, ...parse(name), optional: true, ...(v.dev ? { dev: true } : {}) };
    n++;
    console.log('+', name, ver, JSON.stringify(parse(name)));
  }
lock.packages = Object.fromEntries(Object.entries(P).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync('package-lock.json', JSON.stringify(lock, null, 2) + '\n');
console.log('added', n);
