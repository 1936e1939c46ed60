import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '#platform';
import { StartFault } from '../fault.js';
import type { Shutdown } from '../shutdown.js';
import { Supervised } from './supervised.js';

const COMPILED_APPS = path.resolve(__dirname, '../../..');
const PATIENCE_MS = 60_000;

/** Starts the api and the worker and waits until requests are served. Throws StartFault. */
export async function startPrograms(
  config: Config,
  env: NodeJS.ProcessEnv,
  dataFolder: string,
  shutdown: Shutdown,
): Promise<void> {
  const logs = path.join(dataFolder, 'logs');
  mkdirSync(logs, { recursive: true });
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  let isUp = false;
  const programs = ['api', 'worker'].map((name) => {
    const script = path.join(COMPILED_APPS, name, 'src/main.js');
    const giveUp = (lastLines: string[]) => {
      if (shutdown.isStopping) return;
      tell(
        [`${name} 無法啟動，最後的訊息如下 cannot be started; its last words:`, ...lastLines].join(
          '\n  ',
        ),
      );
      void shutdown.stop(1);
    };
    const logFile = path.join(logs, `${name}.log`);
    return new Supervised({ name, script, env, logFile }, { tell, giveUp, hasBeenUp: () => isUp });
  });
  shutdown.add((haste) => Promise.all(programs.map((program) => program.stop(haste))));
  for (const program of programs) program.start();
  isUp = await waitUntilReady(readyUrl(config), shutdown, logs);
}

/** Where the api can be asked: an api that listens on one address answers on that one only. */
export function readyUrl({ host, port }: Pick<Config, 'host' | 'port'>): string {
  const reachable = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/health/ready`;
}

async function waitUntilReady(url: string, shutdown: Shutdown, logs: string): Promise<boolean> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(100)) {
    // The end of the process is near: whoever waits for readiness waits for that instead.
    if (shutdown.isStopping) await shutdown.stop(1);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return true;
  }
  throw new StartFault(
    `服務在 60 秒內沒有就緒，請查看 ${logs} 內的記錄。`,
    `The service was not ready within 60 s; see the logs in ${logs}.`,
  );
}
