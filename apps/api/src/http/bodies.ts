import type { FastifyInstance } from 'fastify';
import { InvalidInput } from './problems/problem.js';

const broken = (message: string) => new InvalidInput([{ path: '', message }]);
const NOT_UTF8 = '內容不是有效的 UTF-8，請以 UTF-8 編碼後再送出 is not valid UTF-8';
const NOT_JSON = '內容不是有效的 JSON，請修正後再送出 is not valid JSON';

/**
 * Which bodies are taken: JSON, and forms for the public pages. Bytes that are not UTF-8 are refused
 * rather than replaced: what a customer wrote is kept as it came or not at all.
 */
export function acceptBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const text = decoded(bytes as Buffer);
    if (text === undefined) return done(broken(NOT_UTF8));
    // Some clients declare JSON on a request without a body, such as signing out.
    if (text === '') return done(null, undefined);
    parseJson(request, text, (error, body) => done(error ? broken(NOT_JSON) : null, body));
  });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, bytes, done) => {
      if (request.url.startsWith('/api/')) return done(unsupported());
      const form = readForm(decoded(bytes as Buffer));
      done(form ? null : broken(NOT_UTF8), form);
    },
  );
}

const unsupported = () => Object.assign(new Error('unsupported media type'), { statusCode: 415 });

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The fields of a form; undefined where a percent-encoding is not UTF-8. */
function readForm(text: string | undefined): Record<string, string> | undefined {
  try {
    const plain = (part = '') => decodeURIComponent(part.replace(/\+/g, ' '));
    const pairs = text?.split('&').map((pair) => {
      const [name, ...value] = pair.split('=');
      return [plain(name), plain(value.join('='))];
    });
    return pairs && (Object.fromEntries(pairs) as Record<string, string>);
  } catch {
    return undefined;
  }
}
