import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { readerOf } from '../page.js';
import { send } from '../send.js';
import type { PageScript } from '../views/layout.js';
import { formOf, LetterPage, titleOf } from '../views/mailbox/letter.js';
import { DraftGone, MailboxNotice } from '../views/mailbox/notice.js';
import { type Facts, LetterFacts } from './letter-facts.js';
import { again, checkForm } from './mailbox-form.js';
import type { Place, Step } from './steps.js';
import { type Ticket, Tickets } from './tickets.js';

/** A page of the form to show: where, what was typed, what is wrong. */
export interface Showing extends Place {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly ticket: Ticket;
  readonly status?: number;
}

/** Shows the pages of the form. Each carries along everything that was typed on the others. */
@Injectable()
export class LetterPages {
  constructor(
    private readonly facts: LetterFacts,
    private readonly tickets: Tickets,
  ) {}

  notice(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const reader = readerOf(request);
    const page = createElement(MailboxNotice, { reader, answerBy: this.facts.answerBy() });
    return send(request, reply, { title: reader.w.mailbox, page });
  }

  /** The page for an address whose letter was sent, or whose draft is no longer kept. */
  gone(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const reader = readerOf(request);
    const page = createElement(DraftGone, { reader });
    return send(request, reply, { title: reader.w.draftGoneTitle, page, isPrivate: true });
  }

  /** What is wrong with what was typed so far, by field. */
  errorsIn = (request: FastifyRequest, values: Readonly<Record<string, string>>) =>
    checkForm(values, readerOf(request), this.facts.settings.captcha).errors;

  /** Whether something in the office's book of likely answers fits what was typed. */
  hasAnswers = (values: Readonly<Record<string, string>>): boolean =>
    this.facts.answersTo(values).length > 0;

  async show(request: FastifyRequest, reply: FastifyReply, showing: Showing): Promise<void> {
    const reader = readerOf(request);
    const { at, isChange, values, errors, ticket, status } = showing;
    const facts = await this.facts.of(at, values, ticket);
    const letter = {
      ...{ at, isChange, ...facts },
      state: { values: again(values), errors },
      ticket: this.tickets.seal(ticket),
    };
    const isError = Object.keys(errors).length > 0;
    await send(request, reply, {
      title: titleOf(reader.w, at),
      page: createElement(LetterPage, { reader, letter }),
      form: formOf(at),
      status: status ?? (isError ? 422 : 200),
      ...{ isError, isTyped: true },
      script: scriptOf(at, facts),
    });
  }
}

function scriptOf(at: Step, { challenge }: Facts): PageScript | undefined {
  if (at === 'files') return 'upload';
  return challenge ? 'letter' : undefined;
}
