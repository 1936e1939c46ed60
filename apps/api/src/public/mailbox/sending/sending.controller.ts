import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { Anybody } from '../../../http/access/permission.js';
import { readerOf } from '../../page.js';
import { send } from '../../send.js';
import { Received } from '../../views/mailbox/received.js';
import { Drafts } from '../drafts.js';
import { readForm } from '../mailbox-form.js';
import { Tickets } from '../tickets.js';
import { TurnPage } from '../turn-page.js';
import { Receipts } from './receipts.js';
import { SendLetter } from './send-letter.js';

/** The end of the form: what was checked is sent, as the page showed it, and its receipt shown. */
@ApiExcludeController()
@Controller('mailbox')
export class SendingController {
  constructor(
    private readonly letters: SendLetter,
    private readonly receipts: Receipts,
    private readonly tickets: Tickets,
    private readonly drafts: Drafts,
    private readonly turn: TurnPage,
  ) {}

  @Post()
  @Anybody()
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body?: Record<string, unknown>,
  ) {
    const values = readForm(body);
    const ticket = this.tickets.read(body?.ticket);
    const solution = typeof body?.captcha === 'string' ? body.captcha : undefined;
    const letter = { values, ticket, solution, address: request.ip };
    const outcome = await this.letters.run(letter, readerOf(request));
    if ('receipt' in outcome) {
      this.receipts.give(reply, outcome.receipt, outcome.email);
      if (ticket) await this.drafts.forget(request, reply, ticket);
      return reply.redirect('/mailbox/received', 303);
    }
    const { errors, status, retryAfter } = outcome;
    if (retryAfter) void reply.header('Retry-After', String(retryAfter));
    const goingOn = outcome.ticket ?? ticket ?? this.tickets.fresh();
    const place = { at: 'check', isChange: false } as const;
    const shown = outcome.values ?? values;
    const showing = { ...place, values: shown, errors, status, ticket: goingOn };
    return this.turn.run(request, reply, showing);
  }

  @Get('received')
  @Anybody()
  received(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reader = readerOf(request);
    const receipt = this.receipts.of(request);
    const page = createElement(Received, { reader, receipt });
    const title = receipt ? reader.w.receivedTitle : reader.w.receivedGoneTitle;
    const script = receipt && 'letter';
    return send(request, reply, { title, page, isPrivate: true, script });
  }

  @Post('received')
  @Anybody()
  async forget(@Res() reply: FastifyReply): Promise<void> {
    this.receipts.forget(reply);
    await reply.redirect('/mailbox/received', 303);
  }
}
