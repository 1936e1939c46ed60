import { createServer, type Server } from 'node:http';
import type { Config } from '#platform';
import { collectDefaultMetrics, Registry } from 'prom-client';

/**
 * Tells the engineer's tools about this worker, where WORKER_METRICS_PORT is set: /health/live,
 * /health/ready (`isReady` decides: the database answers) and /metrics of this process.
 */
export function serveHealth(config: Config, isReady: () => Promise<unknown>): Server | undefined {
  if (!config.workerMetricsPort) return undefined;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const pages: Record<string, () => Promise<string>> = {
    '/health/live': async () => 'ok\n',
    '/health/ready': () => isReady().then(() => 'ok\n'),
    '/metrics': () => registry.metrics(),
  };
  const server = createServer((request, reply) => {
    const page = pages[request.url ?? ''];
    if (!page) return void reply.writeHead(404).end();
    page().then(
      (text) => reply.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text),
      () => reply.writeHead(503).end('not ready\n'),
    );
  });
  // A port that is taken costs the engineer a view, never the customers their deadlines.
  server.on('error', (error) => process.stderr.write(`WORKER_METRICS_PORT: ${error.message}\n`));
  return server.listen(config.workerMetricsPort, config.host);
}
