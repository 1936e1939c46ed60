import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFault } from '../fault.js';
import { choosePort } from '../ports.js';
import { createCluster, nameOfCwd, ownSecret, SUPERUSER } from './create-cluster.js';
import { findPostmaster, isInUse, isServing, pidFile } from './postmaster.js';
import { runAs, type ServerUser } from './server-user.js';

/** A server that starts up after a crash or goes down may take this long. */
const PATIENCE_MS = 60_000;
/** The processes of a killed server need a moment to notice, and work on its data until then. */
const ATTEMPTS = 10;

/** Where the server's own files are within the data folder. */
export const dataDirIn = (folder: string): string => path.join(folder, 'postgres');

/** A PostgreSQL server of our own, for the demo and for a small office without a database server. */
export class EmbeddedPostgres {
  private readonly dataDir: string;
  private readonly passwordFile: string;
  private readonly log: string;

  constructor(
    private readonly bin: string,
    private readonly user: ServerUser,
    private readonly folder: string,
  ) {
    this.dataDir = dataDirIn(folder);
    this.passwordFile = path.join(folder, 'postgres.password');
    this.log = path.join(this.dataDir, 'server.log');
  }

  /** Starts the server, or adopts the one that runs; returns its loopback port. Throws StartFault. */
  async start(): Promise<number> {
    if (!fs.existsSync(path.join(this.dataDir, 'PG_VERSION'))) await this.create();
    for (let attempt = 1; ; attempt++) {
      const port = (await this.adopt()) ?? (await this.launch());
      if (port) return port;
      if (attempt === ATTEMPTS) throw this.fault('無法啟動', 'cannot be started', tail(this.log));
      await sleep(1_000);
    }
  }

  get isRunning(): boolean {
    return findPostmaster(this.dataDir) !== undefined;
  }

  /** Ends all sessions and stops; in haste without a checkpoint, which the next start makes up for. */
  async stop(haste: AbortSignal): Promise<void> {
    if (!this.isRunning) return;
    const stop = (mode: string) => this.control(['stop', '-w', '-m', mode]);
    const hurry = () => void stop('immediate');
    haste.addEventListener('abort', hurry);
    await stop(haste.aborted ? 'immediate' : 'fast');
    haste.removeEventListener('abort', hurry);
  }

  /** The address of the server's administrator, for setting up the application's own role. */
  superuserUrl(port: number): string {
    if (fs.existsSync(this.passwordFile)) {
      return `postgres://${SUPERUSER}:${ownSecret(this.passwordFile)}@127.0.0.1:${port}/postgres`;
    }
    throw new StartFault(
      `找不到 ${this.passwordFile}；請從備份還原它，或移走 ${this.dataDir} 重新開始。`,
      `${this.passwordFile} is missing; restore it, or move ${this.dataDir} away to begin anew.`,
    );
  }

  private async create(): Promise<void> {
    const password = ownSecret(this.passwordFile);
    const { status, output } = await createCluster(this.bin, this.user, this.dataDir, password);
    if (status !== 0) throw this.fault('無法建立', 'cannot be created', output);
  }

  private async adopt(): Promise<number | undefined> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(200)) {
      const server = findPostmaster(this.dataDir);
      if (!server) return undefined;
      if (await isServing(server)) return server.port;
    }
    throw this.fault('沒有回應', 'does not answer', tail(this.log));
  }

  private async launch(): Promise<number | undefined> {
    const use = isInUse(this.dataDir);
    if (use) return undefined;
    // A dead server's file hinders where its number was given anew, or where nobody buried it. It is
    // also what keeps two servers apart, so it goes only where it is seen that nobody is there.
    if (use === false) fs.rmSync(pidFile(this.dataDir), { force: true });
    const port = await this.rememberedPort();
    const settings = Object.entries({
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: 100,
      shared_buffers: '128MB',
    }).map(([name, value]) => `-c ${name}='${value}'`);
    const log = path.join(nameOfCwd(this.user, this.dataDir), 'server.log');
    const command = ['start', '-w', '-t', '60', '-s', '-l', log, '-o', settings.join(' ')];
    return (await this.control(command, true)) === 0 ? port : undefined;
  }

  private async control(command: string[], isDaemon = false): Promise<number> {
    const program = [path.join(this.bin, 'pg_ctl'), ...command];
    const where = ['-D', nameOfCwd(this.user, this.dataDir)];
    return (await runAs(this.user, [...program, ...where], this.dataDir, isDaemon)).status;
  }

  /** The same port as last time where it is free: our own programs know that one. */
  private async rememberedPort(): Promise<number> {
    const memory = path.join(this.folder, 'postgres.port');
    const last = fs.existsSync(memory) ? Number(fs.readFileSync(memory, 'utf8')) : undefined;
    const port = await choosePort(last);
    if (port !== last) fs.writeFileSync(memory, String(port));
    return port;
  }

  private fault(zh: string, en: string, why: string): StartFault {
    return new StartFault(
      `內建的 PostgreSQL ${zh}，請檢查 ${this.dataDir} 的空間與權限，或以 DATABASE_URL 指定別的資料庫。`,
      `The embedded PostgreSQL ${en}; check space and permissions, or set DATABASE_URL.\n${why.trim()}`,
    );
  }
}

const tail = (file: string): string =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8').slice(-1_500) : '';
