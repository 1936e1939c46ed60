import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { FileLimits } from '#attachment';
import type { Config } from '#platform';
import { acceptBodies } from './bodies.js';
import { Metrics } from './metrics.js';
import { registerRateLimit } from './access/rate-limit.js';
import { acceptUploads } from './uploads.js';

/** Longest request, in bytes: the longest message in the widest encoding, with room for the rest. */
export const BODY_BYTES = 256 * 1024;

/** What every request passes: security headers, cookies, forms, pace, and the measuring of time. */
export async function prepareServer(app: NestFastifyApplication, config: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(helmet, {
    contentSecurityPolicy: { directives: policyOf(config) },
    hsts: config.publicUrl.startsWith('https:'),
    crossOriginEmbedderPolicy: false,
    // Not `no-referrer`: a browser would then send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
  relaxConsoleStyles(server);
  keepAnswersOutOfCaches(server);
  acceptBodies(server);
  await acceptUploads(server, app.get(FileLimits).fileBytes);
  await server.register(cookie);
  if (config.rateLimit) await registerRateLimit(server);
  const metrics = app.get(Metrics);
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    // A stream is open for hours: it says nothing about how long an answer takes.
    if (/^text\/event-stream/.test(String(reply.raw.getHeader('content-type')))) return;
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
  });
}

const policyOf = (config: Config) => ({
  defaultSrc: [`'self'`],
  scriptSrc: [`'self'`],
  styleSrc: [`'self'`],
  imgSrc: [`'self'`, 'data:'],
  objectSrc: [`'none'`],
  baseUri: [`'none'`],
  frameAncestors: [`'none'`],
  formAction: [`'self'`],
  upgradeInsecureRequests: config.publicUrl.startsWith('https:') ? [] : null,
});

/** What staff and customers are told over the API is for them alone. */
function keepAnswersOutOfCaches(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/v1/')) void reply.header('cache-control', 'no-store');
  });
}

/** The console's component library and the API docs write styles from script; only they may. */
function relaxConsoleStyles(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    if (!/^\/(console|api\/docs)/.test(request.url)) return;
    const policy = reply.getHeader('content-security-policy');
    if (typeof policy !== 'string') return;
    void reply.header(
      'content-security-policy',
      policy.replace(`style-src 'self'`, `style-src 'self' 'unsafe-inline'`),
    );
  });
}
