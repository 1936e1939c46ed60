import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { sentenceOf } from '../contract/sentence.js';
import { HtmlProblems } from '../http/problems/html-problems.js';
import type { Problem } from '../http/problems/problem.js';
import { readerOf } from './page.js';
import { renderPage } from './views/layout.js';
import { ProblemPage } from './views/problem.js';
import { problemWords } from './words/problems.js';

/** Problems as pages in the frame of the site: what happened and what to do, in both languages. */
@Injectable()
export class PageProblems extends HtmlProblems {
  render({ code, detail, retryAfter }: Problem, request: FastifyRequest): string {
    const reader = readerOf(request);
    const wait = typeof retryAfter === 'number' ? retryAfter : undefined;
    const isForm = request.method === 'POST';
    const words = problemWords(code, { wait, isForm }) ?? sentenceOf(detail);
    const sentence = words ?? { zh: detail, en: detail };
    const children = createElement(ProblemPage, { reader, sentence, code });
    const title = code === 'not_found' ? reader.w.notFoundTitle : reader.w.problemTitle;
    return renderPage({ reader, title, isError: true, children });
  }
}
