import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { FileStore, Refusal, Secrets } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicSettings } from '../public-settings.js';
import type { Step } from './steps.js';
import type { Ticket } from './tickets.js';

type Texts = Readonly<Record<string, string>>;

/** A letter that is being written. */
export interface Draft {
  readonly values: Texts;
  /** What was wrong when it was last looked at, and on which page. */
  readonly told?: { readonly at: Step; readonly errors: Texts };
}

/** What the draft's cookie holds, sealed: whose it is, and where it lies (nowhere, before the first answer). */
type Place = readonly [submission: string, begunAt: number, key: string];

const COOKIE = 'letter-';
const PURPOSE = 'mailbox-draft';
/** Letters begun in one browser at once; older ones then travel in their forms alone. */
const MOST_LETTERS = 4;
const MOST_BYTES = 1_000_000;

/**
 * What was typed so far, so that every page has an address and the browser's own button leads back to it.
 * Lies sealed with the files, under a key that the writer's cookie alone knows; goes with the letter, or
 * after a day with the files that nobody sent. The cookie ends with the browser. Without a cookie nothing
 * is kept: the form carries everything along.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly files: FileStore,
    private readonly secrets: Secrets,
    private readonly settings: PublicSettings,
  ) {}

  /** Hands out the cookie; if it comes back, the pages of the letter get addresses. */
  begin(request: FastifyRequest, reply: FastifyReply, { submission, begunAt }: Ticket): void {
    const others = Object.keys(request.cookies).filter((name) => name.startsWith(COOKIE));
    for (const name of others.slice(0, Math.max(0, others.length - MOST_LETTERS + 1))) {
      void reply.clearCookie(name, this.options());
    }
    this.hand(reply, [submission, begunAt.getTime(), '']);
  }

  /** The draft of a form that was sent in; undefined where none is kept. */
  async of(request: FastifyRequest, { submission }: Ticket): Promise<Draft | undefined> {
    return (await this.named(request, this.nameOf(submission)))?.draft;
  }

  /** The draft of an address; undefined where there is none, or it is not this browser's. */
  async named(
    request: FastifyRequest,
    name: string,
  ): Promise<{ draft: Draft; ticket: Ticket } | undefined> {
    const place = this.placeOf(request, name);
    if (!place) return undefined;
    const [submission, begunAt, key] = place;
    const draft = key ? await this.read(key) : { values: {} };
    return draft && { draft, ticket: { submission, begunAt: new Date(begunAt) } };
  }

  /** Keeps a draft, and gives the name it has in addresses; undefined where it cannot be kept. */
  async keep(
    request: FastifyRequest,
    reply: FastifyReply,
    { submission, begunAt }: Ticket,
    draft: Draft,
  ): Promise<string | undefined> {
    if (!Object.keys(request.cookies).some((name) => name.startsWith(COOKIE))) {
      this.hand(reply, [submission, begunAt.getTime(), '']);
      return undefined;
    }
    const name = this.nameOf(submission);
    const [, , old] = this.placeOf(request, name) ?? [];
    const key = await this.write(draft);
    if (!key) return undefined;
    this.hand(reply, [submission, begunAt.getTime(), key]);
    if (old) await this.files.remove(old);
    return name;
  }

  async forget(request: FastifyRequest, reply: FastifyReply, { submission }: Ticket) {
    const name = this.nameOf(submission);
    const [, , key] = this.placeOf(request, name) ?? [];
    if (key) await this.files.remove(key);
    void reply.clearCookie(`${COOKIE}${name}`, this.options());
  }

  /** Tells of a letter nothing: it is not the token from which its query code is made. */
  private nameOf = (submission: string): string =>
    this.secrets.hash('mailbox-draft-name', submission).slice(0, 16);

  private placeOf(request: FastifyRequest, name: string): Place | undefined {
    const sealed = request.cookies[`${COOKIE}${name}`];
    const opened = sealed ? this.secrets.open(PURPOSE, sealed) : undefined;
    const place = opened === undefined ? undefined : (JSON.parse(opened) as Place);
    return place && this.nameOf(place[0]) === name ? place : undefined;
  }

  private hand(reply: FastifyReply, place: Place): void {
    const sealed = this.secrets.seal(PURPOSE, JSON.stringify(place));
    void reply.setCookie(`${COOKIE}${this.nameOf(place[0])}`, sealed, this.options());
  }

  /** Undefined where there is no room: the form then carries everything along, as without a cookie. */
  private async write(draft: Draft): Promise<string | undefined> {
    const packed = deflateRawSync(JSON.stringify(draft)).toString('base64');
    const sealed = Readable.from([Buffer.from(this.secrets.seal(PURPOSE, packed))]);
    const incoming = await this.files.receive(sealed, MOST_BYTES).catch(unlessRefused);
    return incoming && (await this.files.keep(incoming.path)).key;
  }

  private async read(key: string): Promise<Draft | undefined> {
    const bytes = await this.files.open(key).catch(unlessRefused);
    const packed = bytes && this.secrets.open(PURPOSE, await text(bytes));
    if (!packed) return undefined;
    return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as Draft;
  }

  private options() {
    const { secureCookies: secure } = this.settings;
    return { path: '/mailbox', httpOnly: true, sameSite: 'lax', secure } as const;
  }
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}
