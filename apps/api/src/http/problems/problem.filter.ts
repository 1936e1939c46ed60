import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HtmlProblems } from './html-problems.js';
import { problemOf } from './problem.js';

/** Tells every error as problem+json, or as a page where a browser asks for one. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(private readonly pages: HtmlProblems) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status === 500) this.log.error(traceOf(error));
    const { retryAfter } = problem;
    if (typeof retryAfter === 'number') void reply.header('Retry-After', String(retryAfter));
    if (this.pages.wanted(request)) {
      await reply
        .code(problem.status)
        .type('text/html; charset=utf-8')
        .send(this.pages.render(problem, request));
      return;
    }
    await reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** Faults found before there is a route, such as an address that is not well-formed. */
export function answerWithProblem(
  error: unknown,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = problemOf(error);
  void reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The error without the data it was about: a query's parameters hold what customers wrote. */
function traceOf(error: unknown): string {
  return error instanceof Error ? `${nameOf(error)}: ${stackOf(error)}` : 'unknown error';
}

/** With PostgreSQL's SQLSTATE, which says what went wrong and nothing of the data. */
function nameOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

const stackOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .join('\n');
