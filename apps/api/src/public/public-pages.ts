import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Provider } from '@nestjs/common';
import type { Config } from '#platform';
import type { FastifyInstance } from 'fastify';
import { HtmlProblems } from '../http/problems/html-problems.js';
import { LookupController } from './lookup.controller.js';
import { MailboxController } from './mailbox.controller.js';
import { PageProblems } from './page-problems.js';
import { PagesController } from './pages.controller.js';
import { PublicSettings } from './public-settings.js';
import { Receipts } from './receipts.js';
import { ServicePromises } from './service-promises.js';

export const publicControllers = [PagesController, MailboxController, LookupController];

export const publicProviders = (config: Config): Provider[] => [
  ServicePromises,
  Receipts,
  { provide: HtmlProblems, useClass: PageProblems },
  {
    provide: PublicSettings,
    useValue: {
      demo: config.demo,
      captcha: config.captcha,
      keepsMail: !config.smtpUrl,
      secureCookies: config.publicUrl.startsWith('https:'),
    } satisfies PublicSettings,
  },
];

/** The built styles and the icon, beside the compiled api. */
const BUILT = path.resolve(__dirname, '../../../../public');

/** Serves styles and icon at /assets/. */
export const registerPublicAssets = (server: FastifyInstance) =>
  server.register(fastifyStatic, { root: BUILT, prefix: '/assets/', maxAge: '1h' });
