import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock, Refusal, Secrets } from '#kernel';
import { tooShort } from '#resolution';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { Anybody } from '../../http/access/permission.js';
import { readerOf } from '../page.js';
import { send } from '../send.js';
import { type FormState, KEEP } from '../views/fields.js';
import { AGAIN, FORM, Lookup, ProgressPage } from '../views/lookup.js';
import type { Words } from '../words/words.js';
import { readReopening, readSupplement, readSurvey, type Step, typedAfter } from './after-forms.js';
import { CustomerDesk, type CustomersView } from './customer-desk.js';
import { askedCase, type AskedCase, lookupErrors, readCaseNo } from './lookup-form.js';

type Body = Record<string, unknown> | undefined;

/** A case to show, with what was typed beside it and what happened to that. */
interface Showing {
  readonly asked: AskedCase;
  readonly found: CustomersView;
  readonly state: FormState;
  /** What was done, or why it was not. */
  readonly said?: string;
  readonly status?: number;
}

/** Progress of a case for the customer. Number and code travel in the body, never in an address. */
@ApiExcludeController()
@Controller('lookup')
export class LookupController {
  constructor(
    private readonly desk: CustomerDesk,
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
  async look(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: Body) {
    const { w } = readerOf(request);
    const asked = this.seenBefore(body?.again) ?? askedCase(body ?? {});
    // Only the language or the text size is changed, before anything was asked.
    if (body?.[KEEP] === 'plain' && !body.again) return this.ask(request, reply, asked);
    const errors = lookupErrors(asked, w);
    if (Object.keys(errors).length > 0) return this.ask(request, reply, asked, errors);
    const state = { values: typedAfter(body ?? {}), errors: {} };
    return this.orAsk(request, reply, asked, async () => {
      const found = await this.desk.look(normal(asked));
      await this.show(request, reply, { asked, found, state });
    });
  }

  @Post('supplement')
  @Anybody()
  supplement(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: Body) {
    return this.take(request, reply, 'supplement', body);
  }

  @Post('survey')
  @Anybody()
  survey(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: Body) {
    return this.take(request, reply, 'survey', body);
  }

  @Post('reopen')
  @Anybody()
  reopen(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: Body) {
    return this.take(request, reply, 'reopen', body);
  }

  /** Does what the customer sent from the page of their case, and shows how the case stands then. */
  private take(request: FastifyRequest, reply: FastifyReply, step: Step, body: Body) {
    const asked = this.seenBefore(body?.again);
    if (!asked) return this.ask(request, reply, askedCase({}));
    const { w } = readerOf(request);
    const values = typedAfter(body ?? {});
    return this.orAsk(request, reply, asked, async () => {
      const done = await this.attempt(step, normal(asked), values, w);
      if ('found' in done) {
        const state = { values: {}, errors: {} };
        return this.show(request, reply, { asked, ...done, state });
      }
      const found = await this.desk.look(normal(asked));
      const { errors = {}, said } = done;
      const status = said ? 409 : 422;
      return this.show(request, reply, { asked, found, state: { values, errors }, said, status });
    });
  }

  private async attempt(
    step: Step,
    asked: AskedCase,
    values: ReturnType<typeof typedAfter>,
    w: Words,
  ): Promise<
    { found: CustomersView; said: string } | { errors?: FormState['errors']; said?: string }
  > {
    try {
      if (step === 'supplement') {
        const read = readSupplement(asked, values, w);
        if ('errors' in read) return read;
        return { found: await this.desk.supplement(read.body), said: w.askDone };
      }
      if (step === 'survey') {
        const read = readSurvey(asked, values, w);
        if ('errors' in read) return read;
        return { found: await this.desk.survey(read.body), said: w.rateDone };
      }
      const terms = { leastCharacters: this.desk.leastCharacters };
      const isTooShort = (text: string) => tooShort(text, terms);
      const read = readReopening(asked, values, w, isTooShort, terms.leastCharacters);
      if ('errors' in read) return read;
      return { found: await this.desk.reopen(read.body), said: w.reopenDone };
    } catch (error) {
      const said = error instanceof Refusal ? sayingOf(error, w) : undefined;
      if (!said) throw error;
      return { said };
    }
  }

  /** Where there is no such case, or the code is another one, both are asked for again. */
  private async orAsk(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: AskedCase,
    tell: () => Promise<void>,
  ): Promise<void> {
    try {
      await tell();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not_found') throw error;
      const { w } = readerOf(request);
      return this.ask(request, reply, asked, { caseNo: w.lookupNone });
    }
  }

  private show(request: FastifyRequest, reply: FastifyReply, showing: Showing): Promise<void> {
    const { asked, found, state, said, status } = showing;
    const reader = readerOf(request);
    const again = this.secrets.seal('lookup', JSON.stringify(asked));
    const now = this.clock.now();
    const least = this.desk.leastCharacters;
    return send(request, reply, {
      title: `${reader.w.caseNo} ${found.caseNo}`,
      page: createElement(ProgressPage, { reader, found, again, now, state, said, least }),
      form: AGAIN,
      status,
      isError: Object.keys(state.errors).length > 0,
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

const normal = ({ caseNo, queryCode }: AskedCase): AskedCase => ({
  ...{ caseNo: readCaseNo(caseNo), queryCode },
});

/** Why nothing was done, where the case has moved on since the page was shown. */
const sayingOf = ({ code }: Refusal, w: Words): string | undefined =>
  ({
    not_paused: w.askOver,
    already_rated: w.rateTwice,
    survey_over: w.rateOver,
    reopening_over: w.reopenOver,
    reopened_too_often: w.reopenOften,
    not_in_this_state: w.reopenDone,
  })[code as string];
