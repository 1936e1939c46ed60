import { Injectable } from '@nestjs/common';
import type { Receipt } from '#intake';
import { Clock, Office, Secrets } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicSettings } from '../../public-settings.js';
import type { ReceiptView } from '../../views/mailbox/received.js';

const COOKIE = 'receipt';
const HALF_AN_HOUR_S = 1800;

/** The receipt between sending and showing: sealed in a cookie of half an hour, never in an address. */
@Injectable()
export class Receipts {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly settings: PublicSettings,
    private readonly office: Office,
  ) {}

  /** Hands the receipt to the browser that sent the message. */
  give(reply: FastifyReply, { case: opened, queryCode }: Receipt, email?: string): void {
    const { caseNo, dueAt } = opened;
    const until = this.clock.now().getTime() + HALF_AN_HOUR_S * 1000;
    const receipt = { caseNo, queryCode, dueAt, email, until };
    void reply.setCookie(COOKIE, this.secrets.seal('receipt', JSON.stringify(receipt)), {
      ...this.options(),
      maxAge: HALF_AN_HOUR_S,
    });
  }

  /** The receipt this browser was given; undefined where there is none, or its time is over. */
  of(request: FastifyRequest): ReceiptView | undefined {
    const sealed = request.cookies[COOKIE];
    const opened = sealed ? this.secrets.open('receipt', sealed) : undefined;
    if (!opened) return undefined;
    const { until, ...receipt } = JSON.parse(opened) as ReceiptView & { until: number };
    if (until <= this.clock.now().getTime()) return undefined;
    return { ...receipt, lookupAt: `${this.office.publicUrl}/lookup` };
  }

  /** Takes it back, as on a computer that others use, too. */
  forget(reply: FastifyReply): void {
    void reply.clearCookie(COOKIE, this.options());
  }

  private options() {
    const { secureCookies: secure } = this.settings;
    return { path: '/mailbox', httpOnly: true, sameSite: 'lax', secure } as const;
  }
}
