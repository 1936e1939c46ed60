import { connect, createServer } from 'node:net';
import { StartFault } from './fault.js';

/** Whether something answers on this loopback port. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 }, () => done(true));
    const done = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.on('error', () => done(false));
    socket.on('timeout', () => done(false));
  });

/** A loopback port that nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

/** Waits a moment for our own dying processes to leave the port. Throws StartFault when it stays taken. */
export async function claimPort(port: number, waitMs = 4_000): Promise<void> {
  for (const until = Date.now() + waitMs; Date.now() < until;) {
    if (await isFree(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new StartFault(
    `連接埠 ${port} 已被其他程式使用；請改用別的，例如 PORT=${port + 1} npm start。`,
    `Port ${port} is taken by another program; choose another, e.g. PORT=${port + 1} npm start.`,
  );
}
