import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ReceiveCase } from '#intake';
import { Refusal, Secrets } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { createElement } from 'react';
import { Anybody } from '../http/access/permission.js';
import { again, checkForm, emptyForm, readForm } from './mailbox-form.js';
import { readerOf } from './page.js';
import { PublicSettings } from './public-settings.js';
import { Receipts } from './receipts.js';
import { send } from './send.js';
import { ServicePromises } from './service-promises.js';
import { type FormState, KEEP } from './views/fields.js';
import { FORM, Mailbox } from './views/mailbox.js';
import { Received } from './views/received.js';

/** The manager's mailbox (經理信箱) for people with a browser, with or without JavaScript. */
@ApiExcludeController()
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly receive: ReceiveCase,
    private readonly secrets: Secrets,
    private readonly settings: PublicSettings,
    private readonly receipts: Receipts,
    private readonly promises: ServicePromises,
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
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<void> {
    const values = readForm(body);
    const { message, errors } = checkForm(values, readerOf(request), this.settings.captcha);
    const kept = body?.[KEEP];
    // Only the language or the text size is changed: nothing is sent, nothing typed is lost.
    if (kept) return this.show(request, reply, again(values, kept === 'checked' ? errors : {}));
    if (!message) return this.show(request, reply, again(values, errors), 422);
    const { consent: _given, ...rest } = message;
    try {
      const receipt = await this.receive.run({
        ...rest,
        channel: 'manager_mailbox',
        givesQueryCode: true,
        queryCodeSeed: values.submission,
        idempotency: { client: 'mailbox', key: this.secrets.hash('mailbox', values.submission) },
      });
      this.receipts.give(reply, receipt, message.contact.email);
      await reply.redirect('/mailbox/received', 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'idempotency_key_reused') throw error;
      await this.changedAfterSending(request, reply, values);
    }
  }

  @Get('received')
  @Anybody()
  received(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reader = readerOf(request);
    const receipt = this.receipts.of(request);
    const page = createElement(Received, { reader, receipt });
    const title = receipt ? reader.w.receivedTitle : reader.w.receivedGoneTitle;
    return send(request, reply, { title, page, isPrivate: true });
  }

  @Post('received')
  @Anybody()
  async forget(@Res() reply: FastifyReply): Promise<void> {
    this.receipts.forget(reply);
    await reply.redirect('/mailbox/received', 303);
  }

  /** Back to the form after sending, and other words sent: the writer says whether it is a new message. */
  private changedAfterSending(
    request: FastifyRequest,
    reply: FastifyReply,
    values: Record<string, string>,
  ): Promise<void> {
    const { w } = readerOf(request);
    const errors = { subject: w.sentBefore };
    const state = again({ ...values, submission: randomUUID() }, errors);
    return this.show(request, reply, state, 409);
  }

  private show(
    request: FastifyRequest,
    reply: FastifyReply,
    state: FormState,
    status = 200,
  ): Promise<void> {
    const reader = readerOf(request);
    const answerBy = this.promises.answerBy('manager_mailbox');
    return send(request, reply, {
      title: reader.w.mailbox,
      page: createElement(Mailbox, { reader, state, answerBy }),
      form: FORM,
      status,
      isError: Object.keys(state.errors).length > 0,
      isPrivate: true,
    });
  }
}
