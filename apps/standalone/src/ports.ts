import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFault } from './fault.js';

const LOOPBACK = '127.0.0.1';

/** Whether something answers on this loopback port. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const done = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    const socket = connect({ port, host: LOOPBACK, timeout: 1_000 }, () => done(true));
    socket.on('error', () => done(false));
    socket.on('timeout', () => done(false));
  });

/** The port that could be opened; undefined when it is taken or not allowed. 0 asks for any. */
const opened = (port: number, host?: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(undefined));
    server.listen({ port, host }, () => {
      const { port: actual } = server.address() as { port: number };
      server.close(() => resolve(actual));
    });
  });

/** The remembered loopback port where it is free, else any free one. */
export async function choosePort(remembered: number | undefined): Promise<number> {
  const last = remembered && (await opened(remembered, LOOPBACK));
  const port = last || (await opened(0, LOOPBACK));
  if (port) return port;
  throw new StartFault(
    '找不到可用的本機連接埠，請關閉一些程式後再試。',
    'There is no free loopback port; close some programs and try again.',
  );
}

/**
 * Makes sure that our port is free, on every address: `localhost` may mean 127.0.0.1 or ::1.
 * Waits up to `patienceMs` for a dying process of our own to leave it. Throws StartFault.
 */
export async function claimPort(port: number, patienceMs = 0): Promise<void> {
  for (const until = Date.now() + patienceMs; ; await sleep(200)) {
    if (await opened(port)) return;
    if (Date.now() >= until) break;
  }
  const other = port < 65_535 ? port + 1 : 3001;
  throw new StartFault(
    `連接埠 ${port} 已被其他程式使用（或不允許使用）；請改用別的，例如 PORT=${other} npm start。`,
    `Port ${port} is taken by another program (or not allowed); choose another: PORT=${other} npm start.`,
  );
}
