import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { Anybody } from '../../http/access/permission.js';
import { readerOf } from '../page.js';
import { send } from '../send.js';
import { KEEP } from '../views/fields.js';
import { Received } from '../views/mailbox/received.js';
import { Drafts } from './drafts.js';
import { LetterPages } from './letter-pages.js';
import { readForm } from './mailbox-form.js';
import { Receipts } from './receipts.js';
import { SendLetter } from './send-letter.js';
import { errorsOn, move, placeOf } from './steps.js';
import { Tickets } from './tickets.js';

type Posted = Record<string, unknown> | undefined;

/**
 * The manager's mailbox (經理信箱) for people with a browser, with or without JavaScript: notice, one
 * question a page, check, receipt. Nothing is kept here on the way: all that was typed travels in the form.
 */
@ApiExcludeController()
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly pages: LetterPages,
    private readonly letters: SendLetter,
    private readonly receipts: Receipts,
    private readonly tickets: Tickets,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  @Anybody()
  notice(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.pages.notice(request, reply);
  }

  @Get('write')
  @Anybody()
  begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const place = { at: 'kind', isChange: false } as const;
    const ticket = this.tickets.fresh();
    return this.pages.show(request, reply, { ...place, values: {}, errors: {}, ticket });
  }

  /** A button of a question was pressed: on, back, to a change, or to another language or text size. */
  @Post('write')
  @Anybody()
  write(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: Posted) {
    const place = placeOf(body ?? {});
    const ticket = this.tickets.read(body?.ticket) ?? this.tickets.fresh();
    const values = readForm({ ...this.drafts.of(request, ticket, place.at), ...body });
    const errors = this.pages.errorsIn(request, values);
    this.drafts.keep(reply, ticket, values);
    const kept = body?.[KEEP];
    if (kept) {
      const shown = place.at === 'check' ? errors : errorsOn(place.at, errors);
      const state = { ...place, errors: kept === 'checked' ? shown : {} };
      return this.pages.show(request, reply, { ...state, values, ticket, status: 200 });
    }
    const hasAnswers = this.pages.hasAnswers(values);
    const next = move(place, { go: body?.go, errors, hasAnswers });
    return this.pages.show(request, reply, { ...next, values, ticket });
  }

  @Post()
  @Anybody()
  async send(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: Posted) {
    const values = readForm(body);
    const ticket = this.tickets.read(body?.ticket);
    const solution = typeof body?.captcha === 'string' ? body.captcha : undefined;
    const letter = { values, ticket, solution, address: request.ip };
    const outcome = await this.letters.run(letter, readerOf(request));
    if ('receipt' in outcome) {
      this.receipts.give(reply, outcome.receipt, outcome.email);
      this.drafts.forget(reply);
      return reply.redirect('/mailbox/received', 303);
    }
    const { errors, status, retryAfter } = outcome;
    if (retryAfter) void reply.header('Retry-After', String(retryAfter));
    const goingOn = outcome.ticket ?? ticket ?? this.tickets.fresh();
    const place = { at: 'check', isChange: false } as const;
    return this.pages.show(request, reply, { ...place, values, errors, status, ticket: goingOn });
  }

  @Get('received')
  @Anybody()
  received(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reader = readerOf(request);
    const receipt = this.receipts.of(request);
    const page = createElement(Received, { reader, receipt });
    const title = receipt ? reader.w.receivedTitle : reader.w.receivedGoneTitle;
    return send(request, reply, { title, page, isPrivate: true, hasScript: Boolean(receipt) });
  }

  @Post('received')
  @Anybody()
  async forget(@Res() reply: FastifyReply): Promise<void> {
    this.receipts.forget(reply);
    await reply.redirect('/mailbox/received', 303);
  }
}
