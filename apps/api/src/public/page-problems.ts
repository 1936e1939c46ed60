import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { HtmlProblems } from '../http/problems/html-problems.js';
import type { Problem } from '../http/problems/problem.js';
import { readerOf } from './page.js';
import { renderPage } from './views/layout.js';
import { ProblemPage } from './views/notices.js';

/** Problems as pages in the frame of the site. */
@Injectable()
export class PageProblems extends HtmlProblems {
  render({ detail }: Problem, request: FastifyRequest): string {
    const reader = readerOf(request);
    const children = createElement(ProblemPage, { reader, detail });
    return renderPage({ reader, title: reader.w.problemTitle, isError: true, children });
  }
}
