// Before the first test with real services: builds what is stale, and starts one PostgreSQL for all,
// with a database that is migrated once and copied for each test file.
const { spawnSync } = require('node:child_process');
const { mkdtempSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const built = (file) => require(path.join(root, 'dist', file));

module.exports = async () => {
  const build = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], {
    stdio: 'inherit',
  });
  if (build.status !== 0) throw new Error('the build failed');
  const superuserUrl = process.env.TEST_DATABASE_URL || (await startServer());
  const { Client } = require('pg');
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  // Nothing here has to outlive the machine: what a commit waits for the disk is saved.
  if (!process.env.TEST_DATABASE_URL) {
    await client.query('ALTER SYSTEM SET fsync = off');
    await client.query('SELECT pg_reload_conf()');
  }
  await client.query('DROP DATABASE IF EXISTS huiyin_template WITH (FORCE)');
  await client.query('CREATE DATABASE huiyin_template');
  await client.end();
  const template = new URL(superuserUrl);
  template.pathname = '/huiyin_template';
  await built('libs/platform/src/index.js').migrate(template.href);
  process.env.HUIYIN_TEST_POSTGRES = superuserUrl;
};

async function startServer() {
  const { locateBinaries } = built('apps/standalone/src/postgres/binaries.js');
  const { EmbeddedPostgres } = built('apps/standalone/src/postgres/embedded-postgres.js');
  const { serverUser } = built('apps/standalone/src/postgres/server-user.js');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-test-'));
  const user = serverUser();
  const server = new EmbeddedPostgres(await locateBinaries(user), user, folder);
  const port = await server.start();
  globalThis.huiyinTestServer = { server, folder };
  return server.superuserUrl(port);
}
