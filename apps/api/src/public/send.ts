import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { readerOf, rememberChoices } from './page.js';
import { type PageForm, renderPage } from './views/layout.js';

/** A page to send; `isPrivate` keeps it out of every cache. */
interface Sending {
  readonly title: string;
  readonly page: ReactElement;
  readonly status?: number;
  readonly isError?: boolean;
  readonly isPrivate?: boolean;
  readonly form?: PageForm;
}

const compress = promisify(gzip);
/** Below this, compressing saves no packet. */
const WORTH_IT = 1_400;

/** Renders a page in the reader's language and size, and sends it. */
export async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { title, page, status = 200, isError, isPrivate, form }: Sending,
): Promise<void> {
  rememberChoices(request, reply);
  const html = renderPage({ reader: readerOf(request), title, isError, form, children: page });
  void reply
    .code(status)
    .header('Cache-Control', isPrivate ? 'no-store' : 'no-cache')
    .header('Vary', 'Cookie, Accept-Encoding')
    .type('text/html; charset=utf-8');
  // A page with secrets is not compressed: its length would tell of them what was typed beside them.
  const packs = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (isPrivate || !packs || html.length < WORTH_IT) return void (await reply.send(html));
  await reply.header('Content-Encoding', 'gzip').send(await compress(html));
}
