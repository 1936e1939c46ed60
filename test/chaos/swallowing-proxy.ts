import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * Stands between the worker and Redis. While it swallows, connections stay open and nothing comes
 * through, new ones included; those of that time never work again, as when a middle box has lost them.
 */
export class SwallowingProxy {
  private isSwallowing = false;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  private constructor(targetPort: number) {
    this.server = createServer((client) => this.join(client, targetPort));
  }

  static async before(targetPort: number): Promise<SwallowingProxy> {
    const proxy = new SwallowingProxy(targetPort);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `redis://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  swallow(): void {
    this.isSwallowing = true;
    for (const socket of this.sockets) this.deafen(socket);
  }

  /** New connections work again. */
  recover(): void {
    this.isSwallowing = false;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(client: Socket, port: number): void {
    this.keep(client);
    if (this.isSwallowing) return this.deafen(client);
    const target = connect(port, '127.0.0.1');
    this.keep(target);
    client.pipe(target).pipe(client);
    for (const [one, other] of [
      [client, target],
      [target, client],
    ]) {
      one.once('close', () => other.destroy());
    }
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.sockets.delete(socket));
  }

  private deafen(socket: Socket): void {
    socket.unpipe();
    socket.removeAllListeners('data');
    socket.on('data', () => undefined);
  }
}
