import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { readerOf, rememberChoices } from './page.js';
import { type PageForm, type PageScript, renderPage } from './views/layout.js';

/**
 * A page to send. `isPrivate` keeps it out of every cache; `isTyped` out of all but the reader's own
 * browser, which so goes back to what was typed without asking.
 */
interface Sending {
  readonly title: string;
  readonly page: ReactElement;
  readonly status?: number;
  readonly isError?: boolean;
  readonly isPrivate?: boolean;
  readonly isTyped?: boolean;
  readonly script?: PageScript;
  readonly form?: PageForm;
}

const compress = promisify(gzip);
/** Below this, compressing saves no packet. */
const WORTH_IT = 1_400;

/** Renders a page in the reader's language and size, and sends it. */
export async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  sending: Sending,
): Promise<void> {
  const { title, page, status = 200, isError, isPrivate, isTyped, form, script } = sending;
  rememberChoices(request, reply);
  const html = renderPage({
    ...{ reader: readerOf(request), title, isError, form, script },
    children: page,
  });
  void reply
    .code(status)
    .header('Cache-Control', cachingOf(sending))
    .header('Vary', 'Cookie, Accept-Encoding')
    .type('text/html; charset=utf-8');
  // A page with secrets or with what was typed is not compressed: its length would tell of the one by the other.
  const packs = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (isPrivate || isTyped || !packs || html.length < WORTH_IT)
    return void (await reply.send(html));
  await reply.header('Content-Encoding', 'gzip').send(await compress(html));
}

function cachingOf({ isPrivate, isTyped }: Sending): string {
  if (isPrivate) return 'no-store';
  return isTyped ? 'private, no-cache' : 'no-cache';
}
