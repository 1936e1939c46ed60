import path from 'node:path';
import type { Shutdown } from '../shutdown.js';
import { applicationDatabase } from './application-role.js';
import { locateBinaries } from './binaries.js';
import { dataDirIn, EmbeddedPostgres } from './embedded-postgres.js';
import { serverUser } from './server-user.js';

const PROBE_MS = 1_000;
const tell = (text: string): void => void process.stderr.write(`[postgres] ${text}\n`);

/** Starts the embedded server, keeps it running, and returns the application's address. Throws StartFault. */
export async function startEmbeddedDatabase(folder: string, shutdown: Shutdown): Promise<string> {
  process.stdout.write('啟動內建 PostgreSQL… starting the embedded PostgreSQL…\n');
  const user = serverUser(dataDirIn(folder));
  const server = new EmbeddedPostgres(await locateBinaries(user), user, folder);
  const starting = server.start();
  // Known before it has started: a Ctrl-C in between must not leave it behind.
  shutdown.add((haste) => starting.catch(() => undefined).then(() => server.stop(haste)));
  const port = await starting;
  watch(server, port, shutdown);
  return applicationDatabase(server.superuserUrl(port), path.join(folder, 'huiyin.password'));
}

/** Starts a server that died again. Our programs connect anew by themselves, to the same port. */
function watch(server: EmbeddedPostgres, port: number, shutdown: Shutdown): void {
  let mending: Promise<void> | undefined;
  const mend = async (): Promise<void> => {
    if (server.isRunning) return;
    tell('已停止，重新啟動… has stopped; starting it again…');
    const now = await server.start();
    if (now === port) return tell('已恢復。 is back.');
    tell(
      `原本的連接埠 ${port} 被占用；請重新執行 npm start。 its port is taken; restart everything.`,
    );
    void shutdown.stop(1);
  };
  const probe = setInterval(() => {
    mending ??= mend()
      .catch((error: Error) => tell(error.message))
      .finally(() => (mending = undefined));
  }, PROBE_MS);
  shutdown.add(() => {
    clearInterval(probe);
    return mending;
  });
}
