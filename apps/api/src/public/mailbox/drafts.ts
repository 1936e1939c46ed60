import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Secrets } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicSettings } from '../public-settings.js';
import { FIELDS_OF, type Step } from './steps.js';
import type { Ticket } from './tickets.js';

const COOKIE = 'letter';
const TWO_HOURS_S = 7_200;
/** Browsers take 4,096 bytes a cookie, its name and attributes included. */
const LONGEST = 3_800;

type Values = Readonly<Record<string, string>>;

/**
 * What was typed on later pages, for whoever goes back by the browser's own button: a page of its
 * history knows nothing of what came after it. Sealed in a cookie, for this one form and two hours.
 * A long message does not fit; it is left out, and travels in the form alone.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly secrets: Secrets,
    private readonly settings: PublicSettings,
  ) {}

  keep(reply: FastifyReply, { submission }: Ticket, values: Values): void {
    const { body: _long, ...others } = values;
    const sealed = [values, others]
      .map((some) => this.seal([submission, some]))
      .find((text) => text.length <= LONGEST);
    if (sealed) void reply.setCookie(COOKIE, sealed, { ...this.options(), maxAge: TWO_HOURS_S });
  }

  /** What the form did not bring along; the page it comes from speaks for itself, empty or not. */
  of(request: FastifyRequest, { submission }: Ticket, at: Step): Record<string, string> {
    const [owner, values] = this.open(request.cookies[COOKIE]) ?? [];
    if (owner !== submission) return {};
    const others = Object.entries(values ?? {}).filter(([name]) => !FIELDS_OF[at].includes(name));
    return Object.fromEntries(others);
  }

  forget(reply: FastifyReply): void {
    void reply.clearCookie(COOKIE, this.options());
  }

  private seal = (draft: [string, Values]): string =>
    this.secrets.seal('mailbox-draft', deflateRawSync(JSON.stringify(draft)).toString('base64'));

  private open(sealed: string | undefined): [string, Values] | undefined {
    const packed = sealed && this.secrets.open('mailbox-draft', sealed);
    if (!packed) return undefined;
    return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8'));
  }

  private options() {
    const { secureCookies: secure } = this.settings;
    return { path: '/mailbox', httpOnly: true, sameSite: 'lax', secure } as const;
  }
}
