import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

/** Renders problems as pages, for browsers on the public pages. */
export abstract class HtmlProblems {
  /** A page is wanted: a browser asks, and not for the API. */
  wanted(request: FastifyRequest): boolean {
    const accepts = request.headers.accept ?? '';
    return accepts.includes('text/html') && !/^\/(api|health|metrics)/.test(request.url);
  }

  abstract render(problem: Problem, request: FastifyRequest): string;
}
