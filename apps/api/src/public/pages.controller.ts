import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { KeptMailReader, ServiceLevelReader } from '#insight';
import { Refusal } from '#kernel';
import { PlanReader } from '#plan';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement, type FunctionComponent } from 'react';
import { Anybody } from '../http/access/permission.js';
import { type Reader, readerOf } from './page.js';
import { PublicSettings } from './public-settings.js';
import { send } from './send.js';
import { ServicePromises } from './service-promises.js';
import { Home, SiteMap } from './views/home.js';
import { Accessibility, DevMail, Privacy, Report } from './views/notices.js';
import { Plan } from './views/plan.js';
import { ServiceLevels } from './views/levels/service-levels.js';
import type { Words } from './words/words.js';

const MONTHS = 6;
const MAILS = 100;

/** The pages that only tell. */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    private readonly plans: PlanReader,
    private readonly levels: ServiceLevelReader,
    private readonly promises: ServicePromises,
    private readonly mails: KeptMailReader,
    private readonly settings: PublicSettings,
  ) {}

  @Get()
  @Anybody()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reader = readerOf(request);
    const page = createElement(Home, { reader, promise: this.promises.of('manager_mailbox') });
    return send(request, reply, { title: reader.w.home, page });
  }

  @Get('report')
  @Anybody()
  report(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return plain(request, reply, 'report', Report);
  }

  @Get('sitemap')
  @Anybody()
  sitemap(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return plain(request, reply, 'sitemap', SiteMap);
  }

  @Get('privacy')
  @Anybody()
  privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return plain(request, reply, 'privacy', Privacy);
  }

  @Get('accessibility')
  @Anybody()
  accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return plain(request, reply, 'accessibility', Accessibility);
  }

  @Get('plan')
  @Anybody()
  async plan(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('year') year?: string,
  ) {
    const reader = readerOf(request);
    const years = await this.plans.years();
    const asked = /^\d{2,3}$/.test(year ?? '') ? Number(year) : years[0];
    const plan = asked === undefined ? undefined : await this.plans.overview(asked);
    return send(request, reply, {
      title: reader.w.plan,
      page: createElement(Plan, { reader, plan, years }),
    });
  }

  @Get('service-levels')
  @Anybody()
  async serviceLevels(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reader = readerOf(request);
    const [figures, ratings] = await Promise.all([
      this.levels.monthly(MONTHS),
      this.levels.ratings(MONTHS),
    ]);
    const told = { promises: this.promises.list(), figures, ratings, months: MONTHS };
    const page = createElement(ServiceLevels, { reader, ...told });
    return send(request, reply, { title: reader.w.levels, page });
  }

  @Get('dev/mail')
  @Anybody()
  async devMail(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!this.settings.demo || !this.settings.keepsMail) throw new Refusal('not_found');
    const reader = readerOf(request);
    const page = createElement(DevMail, { reader, mails: await this.mails.list(MAILS) });
    return send(request, reply, { title: reader.w.devMail, page, isPrivate: true });
  }
}

const plain = (
  request: FastifyRequest,
  reply: FastifyReply,
  title: keyof Words,
  view: FunctionComponent<{ reader: Reader }>,
): Promise<void> => {
  const reader = readerOf(request);
  return send(request, reply, { title: reader.w[title], page: createElement(view, { reader }) });
};
