import { randomUUID } from 'node:crypto';
import { Secrets } from '#kernel';
import type { TestOffice } from '#testing';

/** What a browser says it takes. */
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

const unescaped = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => NAMED[name]);

/** A page as a browser without JavaScript gets it. */
export interface Answer {
  readonly status: number;
  readonly html: string;
  /** Text alone, as people read it. */
  readonly text: string;
  readonly headers: Record<string, unknown>;
  readonly cookie: string;
}

interface Asking {
  readonly form?: Record<string, string>;
  readonly payload?: string | Buffer;
  readonly headers?: Record<string, string>;
}

/** Asks for a page, or posts a form, as browsers do. */
export async function browse(
  office: TestOffice,
  url: string,
  { form, payload = form && String(new URLSearchParams(form)), headers }: Asking = {},
): Promise<Answer> {
  const type = payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await office.api.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url,
    payload,
    headers: { accept: ACCEPT, ...type, ...headers },
  });
  const html = answer.body;
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? '';
  return {
    status: answer.statusCode,
    html,
    text: unescaped(main.replace(/<[^>]*>/g, ' ')).replace(/ +/g, ' '),
    headers: answer.headers,
    cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  };
}

/** What stands in a field of a page; undefined where there is no such field. */
export function fieldOf(html: string, name: string): string | undefined {
  const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1];
  // A browser drops the first line break of a textarea.
  if (area !== undefined) return unescaped(area.replace(/^\n/, ''));
  const inputs = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g')) ?? [];
  const isChoice = inputs.some((input) => /type="(radio|checkbox)"/.test(input));
  const input = isChoice ? inputs.find((one) => / checked=/.test(one)) : inputs[0];
  return input && unescaped(/ value="([^"]*)"/.exec(input)?.[1] ?? '');
}

/** The error at a field, and the one in the summary that leads to it. */
export function errorsOf(html: string, name: string): (string | undefined)[] {
  const atField = new RegExp(`id="${name}-error">([^<]*)<`).exec(html)?.[1];
  const inSummary = new RegExp(`<a href="#${name}">([^<]*)<`).exec(html)?.[1];
  return [atField, inSummary].map((text) => text && unescaped(text));
}

/** The sealed part of a form that was begun a minute ago. */
export const aTicket = (office: TestOffice, submission: string = randomUUID(), ageMs = 60_000) =>
  office.api.get(Secrets).seal('mailbox-ticket', JSON.stringify([submission, Date.now() - ageMs]));

/** A letter as it is filled in, complete. */
export const aLetter = (given: Record<string, string> = {}): Record<string, string> => ({
  ...{ kind: 'complaint', subject: '掛號信投錯地址', name: '王小明', consent: 'yes' },
  body: '郵差把我的掛號信投到隔壁棟信箱，請投遞時確認門牌。',
  ...{ email: 'wang@customer.example', phone: '', address: '' },
  ...{ branch: '', mailItemNo: '', occurredOn: '', website: '' },
  ...given,
});

/** A browser that takes cookies and follows where a form leads. */
export function aVisitor(office: TestOffice) {
  const jar = new Map<string, string>();
  const asked = async (url: string, asking: Asking = {}): Promise<Answer & { url: string }> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await browse(office, url, {
      ...asking,
      headers: { ...asking.headers, ...(cookie && { cookie }) },
    });
    for (const one of answer.cookie.split('; ').filter(Boolean)) {
      const [name, value] = one.split('=');
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const { location } = answer.headers;
    if (answer.status !== 303) return { ...answer, url };
    return asked(String(location));
  };
  return { visit: asked, cookies: () => [...jar.keys()] };
}

/** Every field of a page as a browser would post it. */
export function fieldsOf(html: string): Record<string, string> {
  const names = [...html.matchAll(/name="([a-z]\w*)"/gi)].map(([, name]) => name);
  const own = [...new Set(names)].filter(
    (name) => !['go', 'keep', 'viewport', 'upload'].includes(name),
  );
  const filled = own.map((name) => [name, fieldOf(html, name)] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
}
