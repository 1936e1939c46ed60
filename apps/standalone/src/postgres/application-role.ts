import { Client } from 'pg';
import { ownSecret } from './create-cluster.js';

const NAME = 'huiyin';

/**
 * Makes the role and the database of the application where they are missing, and returns their
 * address. The application never connects as the superuser, who is above every rule of access.
 */
export async function applicationDatabase(
  superuserUrl: string,
  passwordFile: string,
): Promise<string> {
  const password = ownSecret(passwordFile);
  const client = new Client({ connectionString: superuserUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const isThere = async (question: string) =>
      (await client.query(question, [NAME])).rows.length > 0;
    const hasRole = await isThere('SELECT 1 FROM pg_roles WHERE rolname = $1');
    const secret = client.escapeLiteral(password);
    // Also for a role that is there: the file is what the programs will be told.
    await client.query(
      `${hasRole ? 'ALTER' : 'CREATE'} ROLE ${NAME} LOGIN NOSUPERUSER PASSWORD ${secret}`,
    );
    if (!(await isThere('SELECT 1 FROM pg_database WHERE datname = $1'))) {
      await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
    }
  } finally {
    await client.end();
  }
  return `postgres://${NAME}:${password}@${new URL(superuserUrl).host}/${NAME}`;
}
