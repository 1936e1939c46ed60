import { handle, type JobHandler } from '#platform';
import { DeliverMail, sendMail } from '#resolution';
import { RouteCase, routeCase } from '#routing';
import { FireTimers, fireTimer, queueMark } from '#sla';
import type { INestApplicationContext } from '@nestjs/common';

/** Every job there is. A job without a handler, or with two, stops the worker at its start. */
export const JOBS = [routeCase, fireTimer, queueMark, sendMail];

/** Job → use case. */
export const jobHandlers = (app: INestApplicationContext): JobHandler[] => [
  handle(routeCase, (payload) => app.get(RouteCase).run(payload)),
  handle(fireTimer, () => app.get(FireTimers).run()),
  handle(queueMark, async () => undefined),
  handle(sendMail, (payload) => app.get(DeliverMail).run(payload)),
];
