import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, type Words, wordsOf } from './words/words.js';

/** How large the reader wants the text. */
export type TextSize = 's' | 'm' | 'l';

/** What every page knows of its reader. */
export interface Reader {
  readonly language: Language;
  readonly w: Words;
  readonly size: TextSize;
  /** The page's own address without the two choices. */
  readonly path: string;
}

const A_YEAR_S = 365 * 24 * 3600;
const LANGUAGES = ['zh', 'en'];
const SIZES = ['s', 'm', 'l'];

const chosen = (request: FastifyRequest, name: string, allowed: readonly string[]) => {
  const query = (request.query ?? {}) as Record<string, unknown>;
  const value = query[name] ?? request.cookies?.[name];
  return allowed.find((known) => known === value);
};

/** The reader's language and text size: from the address, else from the cookie, else the usual ones. */
export function readerOf(request: FastifyRequest): Reader {
  const language = (chosen(request, 'lang', LANGUAGES) ?? 'zh') as Language;
  const size = (chosen(request, 'size', SIZES) ?? 'm') as TextSize;
  return { language, size, w: wordsOf(language), path: request.url.split('?')[0] };
}

/** Remembers the choices made in the address. */
export function rememberChoices(request: FastifyRequest, reply: FastifyReply): void {
  const query = (request.query ?? {}) as Record<string, unknown>;
  const options = { path: '/', maxAge: A_YEAR_S, sameSite: 'lax', httpOnly: true } as const;
  for (const [name, allowed] of [
    ['lang', LANGUAGES],
    ['size', SIZES],
  ] as const) {
    const value = query[name];
    if (typeof value === 'string' && allowed.includes(value)) reply.setCookie(name, value, options);
  }
}
