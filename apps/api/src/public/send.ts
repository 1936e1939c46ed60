import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { readerOf, rememberChoices } from './page.js';
import { renderPage } from './views/layout.js';

/** A page to send; `isPrivate` keeps it out of every cache. */
interface Sending {
  readonly title: string;
  readonly page: ReactElement;
  readonly status?: number;
  readonly isError?: boolean;
  readonly isPrivate?: boolean;
}

/** Renders a page in the reader's language and size, and sends it. */
export async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { title, page, status = 200, isError, isPrivate }: Sending,
): Promise<void> {
  rememberChoices(request, reply);
  const html = renderPage({ reader: readerOf(request), title, isError, children: page });
  await reply
    .code(status)
    .header('Cache-Control', isPrivate ? 'no-store' : 'no-cache')
    .header('Vary', 'Cookie')
    .type('text/html; charset=utf-8')
    .send(html);
}
