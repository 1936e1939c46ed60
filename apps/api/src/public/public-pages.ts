import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Provider } from '@nestjs/common';
import { SuggestAnswers } from '#intake';
import type { Config } from '#platform';
import type { FastifyInstance } from 'fastify';
import { UploadPace, UPLOADS_PER_HOUR } from '../files/upload-pace.js';
import { PlainPace } from '../robots/plain-pace.js';
import { ProofOfWork } from '../robots/proof-of-work.js';
import { RequestCheck } from '../robots/request-check.js';
import { RobotCheck } from '../robots/robot-check.js';
import { HtmlProblems } from '../http/problems/html-problems.js';
import { CustomerDesk, CustomerUseCases } from './lookup/customer-desk.js';
import { LookupController } from './lookup/lookup.controller.js';
import { Drafts } from './mailbox/drafts.js';
import { KeptFiles } from './mailbox/kept-files.js';
import { LetterFacts } from './mailbox/letter-facts.js';
import { LetterPages } from './mailbox/letter-pages.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { Receipts } from './mailbox/sending/receipts.js';
import { SendLetter } from './mailbox/sending/send-letter.js';
import { SendingController } from './mailbox/sending/sending.controller.js';
import { Tickets } from './mailbox/tickets.js';
import { TurnPage } from './mailbox/turn-page.js';
import { PageProblems } from './page-problems.js';
import { PagesController } from './pages.controller.js';
import { PublicSettings } from './public-settings.js';
import { ServicePromises } from './service-promises.js';

export const publicControllers = [
  ...[PagesController, MailboxController, SendingController, LookupController],
];

const paceOf = ({ rateLimit, plainFormsPerHour }: Config): number =>
  rateLimit ? plainFormsPerHour : Infinity;

export const publicProviders = (config: Config): Provider[] => [
  ServicePromises,
  ...[SuggestAnswers, Tickets, Drafts, KeptFiles, LetterFacts, LetterPages],
  ...[TurnPage, SendLetter, Receipts],
  ...[ProofOfWork, RobotCheck, RequestCheck],
  { provide: PlainPace, useValue: new PlainPace(paceOf(config)) },
  { provide: UploadPace, useValue: new UploadPace(config.rateLimit ? UPLOADS_PER_HOUR : Infinity) },
  ...[CustomerDesk, CustomerUseCases],
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

/** The built styles, the scripts and the icon, beside the compiled api. */
const BUILT = path.resolve(__dirname, '../../../../public');

/** Serves styles, scripts and icon at /assets/. */
export const registerPublicAssets = (server: FastifyInstance) =>
  server.register(fastifyStatic, { root: BUILT, prefix: '/assets/', maxAge: '1h' });
