import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';

/**
 * Makes the role and the database the application uses, and returns their address. The application
 * never connects as the superuser, who is above every rule of access.
 */
export async function applicationDatabase(
  superuserUrl: string,
  passwordFile: string,
): Promise<string> {
  if (!existsSync(passwordFile)) {
    writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  }
  const password = readFileSync(passwordFile, 'utf8').trim();
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount: roles } = await client.query(
      `SELECT 1 FROM pg_roles WHERE rolname = 'huiyin'`,
    );
    const secret = client.escapeLiteral(password);
    await client.query(`${roles ? 'ALTER' : 'CREATE'} ROLE huiyin LOGIN PASSWORD ${secret}`);
    const { rowCount: bases } = await client.query(
      `SELECT 1 FROM pg_database WHERE datname = 'huiyin'`,
    );
    if (!bases) await client.query('CREATE DATABASE huiyin OWNER huiyin');
  } finally {
    await client.end();
  }
  const url = new URL(superuserUrl);
  return `postgres://huiyin:${password}@${url.host}/huiyin`;
}
