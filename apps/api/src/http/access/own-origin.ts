import { Injectable } from '@nestjs/common';
import { Office, Refusal } from '#kernel';
import type { FastifyRequest } from 'fastify';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A request that changes something comes from our own pages, or not from a browser at all. */
@Injectable()
export class OwnOrigin {
  private readonly own: string;

  constructor(office: Office) {
    this.own = new URL(office.publicUrl).host;
  }

  /** Throws Refusal `foreign_origin`. */
  check(request: FastifyRequest): void {
    const { origin, host } = request.headers;
    if (READS.has(request.method) || origin === undefined) return;
    const sender = URL.canParse(origin) ? new URL(origin).host : '';
    // `null` and other origins without a host are nobody we know.
    if (!sender || (sender !== this.own && sender !== host)) throw new Refusal('foreign_origin');
  }
}
