import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StartFault } from '../fault.js';
import { answers, freePort } from '../ports.js';
import { locateBinaries, run, unprivilegedUser, type User } from './binaries.js';

/** Without this provider, trigrams find nothing in Chinese. */
const LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];
const SUPERUSER = 'postgres';

/** A PostgreSQL server of our own, for the demo and for a small office without a database server. */
export class EmbeddedPostgres {
  private readonly user: User = unprivilegedUser();
  private readonly bin = locateBinaries(this.user);
  private readonly passwordFile: string;

  constructor(private readonly dataDir: string) {
    this.passwordFile = path.join(path.dirname(dataDir), 'postgres.password');
  }

  /** Starts the server, or adopts the one that is running; returns its port. Throws StartFault. */
  async start(): Promise<number> {
    if (!fs.existsSync(path.join(this.dataDir, 'PG_VERSION'))) this.initialise();
    const running = await this.runningPort();
    if (running !== undefined) return running;
    const port = await this.choosePort();
    const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
    const options = Object.entries({ ...settings, max_connections: 100, shared_buffers: '128MB' })
      .map(([name, value]) => `-c ${name}='${value}'`)
      .join(' ');
    const log = path.join(this.dataDir, 'server.log');
    // The server inherits our pipes and would keep them open: without `ignore` this call never returns.
    const result = run(
      path.join(this.bin, 'pg_ctl'),
      ['start', '-w', '-t', '60', '-s', '-D', this.dataDir, '-l', log, '-o', options],
      this.user,
      { stdio: 'ignore' },
    );
    if (result.status !== 0) throw this.fault('無法啟動 cannot be started', tail(log));
    return port;
  }

  stop(): void {
    run(path.join(this.bin, 'pg_ctl'), ['stop', '-w', '-m', 'fast', '-D', this.dataDir], this.user);
  }

  superuserUrl(port: number, database = 'postgres'): string {
    const password = fs.readFileSync(this.passwordFile, 'utf8').trim();
    return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  }

  private initialise(): void {
    fs.mkdirSync(this.dataDir, { recursive: true, mode: 0o700 });
    fs.writeFileSync(this.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    // The unprivileged user has to reach the folder and, this once, to read the password.
    const handed = path.join(this.dataDir, '..', `.first-password-${process.pid}`);
    fs.copyFileSync(this.passwordFile, handed);
    this.own(this.dataDir);
    this.own(handed);
    const result = run(
      path.join(this.bin, 'initdb'),
      [
        ...['-D', this.dataDir, '-U', SUPERUSER, '--pwfile', handed],
        ...['-A', 'scram-sha-256', '-E', 'UTF8', '--no-instructions', ...LOCALE],
      ],
      this.user,
    );
    fs.rmSync(handed, { force: true });
    if (result.status !== 0) {
      fs.rmSync(this.dataDir, { recursive: true, force: true });
      throw this.fault('無法建立 cannot be created', result.stderr);
    }
  }

  private own(file: string): void {
    const { uid, gid } = this.user;
    if (uid !== undefined && gid !== undefined) fs.chownSync(file, uid, gid);
  }

  /**
   * The port of a server that runs on our data. A server killed hard can stay behind as a zombie
   * that `pg_ctl status` takes for alive, so only an answer on its port counts.
   */
  private async runningPort(): Promise<number | undefined> {
    const file = path.join(this.dataDir, 'postmaster.pid');
    if (!fs.existsSync(file)) return undefined;
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    const port = Number(lines[3]);
    if (lines[7]?.trim() === 'ready' && (await answers(port))) return port;
    if (isZombie(Number(lines[0]))) fs.rmSync(file, { force: true });
    return undefined;
  }

  /** The same port as last time where it is free: whoever looks into the database finds it again. */
  private async choosePort(): Promise<number> {
    const memory = path.join(path.dirname(this.dataDir), 'postgres.port');
    const last = fs.existsSync(memory) ? Number(fs.readFileSync(memory, 'utf8')) : 0;
    const port = last > 0 && !(await answers(last)) ? last : await freePort();
    fs.writeFileSync(memory, String(port));
    return port;
  }

  private fault(what: string, why: string): StartFault {
    return new StartFault(
      `內建的 PostgreSQL ${what}。請確認 ${this.dataDir} 的空間與權限，或以 DATABASE_URL 指定資料庫。`,
      why.trim(),
    );
  }
}

function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) [ZX]/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const tail = (file: string): string =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8').slice(-1_500) : '';
