import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ReceiveCase, type Receipt } from '#intake';
import { Refusal, Secrets } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { Anybody } from '../http/access/permission.js';
import { checkForm, emptyForm, readForm } from './mailbox-form.js';
import { readerOf } from './page.js';
import { PublicSettings } from './public-settings.js';
import { send } from './send.js';
import type { FormState } from './views/fields.js';
import { Mailbox } from './views/mailbox.js';
import { Received, type ReceiptView, ReceivedTwice } from './views/received.js';

const COOKIE = 'receipt';
const HALF_AN_HOUR_S = 1800;

/** The manager's mailbox (經理信箱) for people with a browser, with or without JavaScript. */
@ApiExcludeController()
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly receive: ReceiveCase,
    private readonly secrets: Secrets,
    private readonly settings: PublicSettings,
  ) {}

  @Get()
  @Anybody()
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.show(request, reply, emptyForm());
  }

  @Post()
  @Anybody()
  async take(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    const { language, w } = readerOf(request);
    const values = readForm(body);
    const { message, errors } = checkForm(values, language, w, this.settings.captcha);
    if (!message) return this.show(request, reply, { values, errors }, 422);
    const { consent: _given, ...rest } = message;
    try {
      const receipt = await this.receive.run({
        ...rest,
        channel: 'manager_mailbox',
        givesQueryCode: true,
        idempotency: { client: 'mailbox', key: values.submission },
      });
      await this.accepted(request, reply, receipt);
    } catch (error) {
      // The same form, sent again with other words: the first is a case already.
      if (!(error instanceof Refusal) || error.code !== 'idempotency_key_reused') throw error;
      await this.again(request, reply);
    }
  }

  @Get('received')
  @Anybody()
  received(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reader = readerOf(request);
    const sealed = request.cookies[COOKIE];
    const opened = sealed ? this.secrets.open('receipt', sealed) : undefined;
    const receipt = opened ? (JSON.parse(opened) as ReceiptView) : undefined;
    const page = createElement(Received, { reader, receipt });
    return send(request, reply, { title: reader.w.receivedTitle, page, isPrivate: true });
  }

  private async accepted(
    request: FastifyRequest,
    reply: FastifyReply,
    { case: opened, queryCode }: Receipt,
  ): Promise<void> {
    if (!queryCode && !request.cookies[COOKIE]) return this.again(request, reply, opened.caseNo);
    if (queryCode) {
      const { caseNo, dueAt } = opened;
      const sealed = this.secrets.seal('receipt', JSON.stringify({ caseNo, queryCode, dueAt }));
      void reply.setCookie(COOKIE, sealed, {
        path: '/mailbox',
        httpOnly: true,
        sameSite: 'lax',
        secure: this.settings.secureCookies,
        maxAge: HALF_AN_HOUR_S,
      });
    }
    await reply.redirect('/mailbox/received', 303);
  }

  private again(request: FastifyRequest, reply: FastifyReply, caseNo?: string): Promise<void> {
    const reader = readerOf(request);
    const page = createElement(ReceivedTwice, { reader, caseNo });
    return send(request, reply, { title: reader.w.receivedTitle, page, isPrivate: true });
  }

  private show(
    request: FastifyRequest,
    reply: FastifyReply,
    state: FormState,
    status = 200,
  ): Promise<void> {
    const reader = readerOf(request);
    const page = createElement(Mailbox, { reader, state });
    const isError = status >= 400;
    return send(request, reply, {
      title: reader.w.mailbox,
      page,
      status,
      isError,
      isPrivate: true,
    });
  }
}
