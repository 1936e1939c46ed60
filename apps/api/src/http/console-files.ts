import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built console, beside the compiled api. */
const BUILT = path.resolve(__dirname, '../../../../console');

/** Serves the console at /console/: its files, and its one page for every other address below. */
export async function serveConsole(server: FastifyInstance): Promise<void> {
  if (!existsSync(path.join(BUILT, 'index.html'))) return;
  await server.register(fastifyStatic, {
    root: path.join(BUILT, 'assets'),
    prefix: '/console/assets/',
    decorateReply: !server.hasReplyDecorator('sendFile'),
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
  });
  server.get('/console', (_request, reply) => reply.redirect('/console/'));
  server.get('/console/*', (_request, reply) =>
    reply
      .header('Cache-Control', 'no-cache')
      .sendFile('index.html', BUILT, { immutable: false, maxAge: 0 }),
  );
}
