import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProgressReader } from '#insight';
import { readQueryCode } from '#intake';
import { Clock, Refusal, Secrets } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { Anybody } from '../http/access/permission.js';
import { askedCase, type AskedCase, lookupErrors, readCaseNo } from './lookup-form.js';
import { readerOf } from './page.js';
import { send } from './send.js';
import { type FormState, KEEP } from './views/fields.js';
import { AGAIN, FORM, Lookup, ProgressPage } from './views/lookup.js';

/** Progress of a case for the customer. Number and code travel in the body, never in an address. */
@ApiExcludeController()
@Controller('lookup')
export class LookupController {
  constructor(
    private readonly progress: ProgressReader,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Anybody()
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.ask(request, reply, askedCase({}));
  }

  @Post()
  @Anybody()
  async look(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: Record<string, unknown> | undefined,
  ) {
    const { w } = readerOf(request);
    const asked = this.seenBefore(body?.again) ?? askedCase(body ?? {});
    // Only the language or the text size is changed, before anything was asked.
    if (body?.[KEEP] === 'plain' && !body.again) return this.ask(request, reply, asked);
    const errors = lookupErrors(asked, w);
    if (Object.keys(errors).length > 0) return this.ask(request, reply, asked, errors);
    try {
      await this.tell(request, reply, asked);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not_found') throw error;
      return this.ask(request, reply, asked, { caseNo: w.lookupNone });
    }
  }

  private async tell(request: FastifyRequest, reply: FastifyReply, asked: AskedCase) {
    const reader = readerOf(request);
    const found = await this.progress.lookUp(
      readCaseNo(asked.caseNo),
      readQueryCode(asked.queryCode),
    );
    const again = this.secrets.seal('lookup', JSON.stringify(asked));
    const now = this.clock.now();
    await send(request, reply, {
      title: `${reader.w.caseNo} ${found.caseNo}`,
      page: createElement(ProgressPage, { reader, found, again, now }),
      form: AGAIN,
      isPrivate: true,
    });
  }

  /** What was asked before on this page; sealed, so that the page itself does not show the code. */
  private seenBefore(sealed: unknown): AskedCase | undefined {
    const opened = typeof sealed === 'string' ? this.secrets.open('lookup', sealed) : undefined;
    return opened === undefined ? undefined : (JSON.parse(opened) as AskedCase);
  }

  private ask(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: AskedCase,
    errors: FormState['errors'] = {},
  ): Promise<void> {
    const reader = readerOf(request);
    const isError = Object.keys(errors).length > 0;
    return send(request, reply, {
      title: reader.w.lookup,
      page: createElement(Lookup, { reader, state: { values: { ...asked }, errors } }),
      form: FORM,
      status: isError ? 422 : 200,
      isError,
      isPrivate: true,
    });
  }
}
