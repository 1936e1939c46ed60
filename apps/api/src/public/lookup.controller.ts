import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProgressReader } from '#insight';
import { readQueryCode } from '#intake';
import { Refusal } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { lookup } from '../contract/public-cases.js';
import { Anybody } from '../http/access/permission.js';
import { readerOf } from './page.js';
import { send } from './send.js';
import type { FormState } from './views/fields.js';
import { Lookup, ProgressPage } from './views/lookup.js';

/** Progress of a case for the customer. Number and code travel in the body, never in an address. */
@ApiExcludeController()
@Controller('lookup')
export class LookupController {
  constructor(private readonly progress: ProgressReader) {}

  @Get()
  @Anybody()
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.ask(request, reply, {});
  }

  @Post()
  @Anybody()
  async look(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const reader = readerOf(request);
    const given = (body ?? {}) as Record<string, unknown>;
    const asked = lookup.safeParse({ caseNo: given.caseNo, queryCode: given.queryCode });
    if (!asked.success) return this.ask(request, reply, given, reader.w.lookupMissing);
    const { caseNo, queryCode } = asked.data;
    try {
      const found = await this.progress.lookUp(caseNo, readQueryCode(queryCode));
      const page = createElement(ProgressPage, { reader, found });
      return await send(request, reply, { title: reader.w.lookup, page, isPrivate: true });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not_found') throw error;
      return this.ask(request, reply, given, reader.w.lookupNone);
    }
  }

  private ask(
    request: FastifyRequest,
    reply: FastifyReply,
    given: Record<string, unknown>,
    error?: string,
  ): Promise<void> {
    const reader = readerOf(request);
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    const values = { caseNo: text(given.caseNo), queryCode: text(given.queryCode) };
    const state: FormState = { values, errors: error ? { caseNo: error } : {} };
    return send(request, reply, {
      title: reader.w.lookup,
      page: createElement(Lookup, { reader, state }),
      status: error ? 422 : 200,
      isError: Boolean(error),
      isPrivate: true,
    });
  }
}
