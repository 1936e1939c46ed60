import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, type Words, wordsOf } from './words/words.js';

/** How large the reader wants the text. */
export type TextSize = 's' | 'm' | 'l';

/** What every page knows of its reader. */
export interface Reader {
  readonly language: Language;
  readonly w: Words;
  readonly size: TextSize;
  /** The page's own address, without what stands after the question mark. */
  readonly path: string;
  /** What stands there, without the reader's two choices. */
  readonly query: string;
}

const A_YEAR_S = 365 * 24 * 3600;

/** The reader's two choices, and what may be chosen. */
const CHOICES = { lang: ['zh', 'en'], size: ['s', 'm', 'l'] } as const;
type Choice = keyof typeof CHOICES;

const asked = (request: FastifyRequest, name: Choice): string | undefined => {
  const value = ((request.query ?? {}) as Record<string, unknown>)[name];
  return CHOICES[name].find((known) => known === value);
};

const chosen = (request: FastifyRequest, name: Choice): string | undefined =>
  asked(request, name) ?? CHOICES[name].find((known) => known === request.cookies?.[name]);

/** The reader's language and text size: from the address, else from the cookie, else the usual ones. */
export function readerOf(request: FastifyRequest): Reader {
  const language = (chosen(request, 'lang') ?? 'zh') as Language;
  const size = (chosen(request, 'size') ?? 'm') as TextSize;
  const [address, query] = request.url.split('?');
  // With two slashes in front, a link to this page would lead to another site.
  const path = address.replace(/^[/\\]+/, '/');
  const rest = new URLSearchParams(query);
  for (const name of Object.keys(CHOICES)) rest.delete(name);
  return { language, size, w: wordsOf(language), path, query: rest.toString() };
}

/** The same page with another choice. */
export const choiceHref = ({ path, query }: Reader, name: Choice, value: string): string =>
  `${path}?${query ? `${query}&` : ''}${name}=${value}`;

/** Remembers the choices made in the address; who makes none gets no cookie. */
export function rememberChoices(request: FastifyRequest, reply: FastifyReply): void {
  const secure = request.protocol === 'https';
  const options = { path: '/', maxAge: A_YEAR_S, sameSite: 'lax', httpOnly: true, secure } as const;
  for (const name of Object.keys(CHOICES) as Choice[]) {
    const value = asked(request, name);
    if (value) void reply.setCookie(name, value, options);
  }
}
