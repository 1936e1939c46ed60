import { Injectable } from '@nestjs/common';
import { SuggestAnswers } from '#intake';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { ProofOfWork } from '../../robots/proof-of-work.js';
import { readerOf } from '../page.js';
import { PublicSettings } from '../public-settings.js';
import { send } from '../send.js';
import { ServicePromises } from '../service-promises.js';
import { FORM, LetterPage, titleOf } from '../views/mailbox/letter.js';
import { MailboxNotice } from '../views/mailbox/notice.js';
import { again, checkForm } from './mailbox-form.js';
import type { Place } from './steps.js';
import { type Ticket, Tickets } from './tickets.js';

/** A page of the form to show: where, what was typed, what is wrong. */
export interface Showing extends Place {
  readonly values: Record<string, string>;
  readonly errors: Readonly<Record<string, string>>;
  readonly ticket: Ticket;
  readonly status?: number;
}

/** Shows the pages of the form. Each carries along everything that was typed on the others. */
@Injectable()
export class LetterPages {
  constructor(
    private readonly promises: ServicePromises,
    private readonly settings: PublicSettings,
    private readonly work: ProofOfWork,
    private readonly suggest: SuggestAnswers,
    private readonly tickets: Tickets,
  ) {}

  notice(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const reader = readerOf(request);
    const answerBy = this.promises.answerBy('manager_mailbox');
    const page = createElement(MailboxNotice, { reader, answerBy });
    return send(request, reply, { title: reader.w.mailbox, page });
  }

  /** What is wrong with what was typed so far, by field. */
  errorsIn = (request: FastifyRequest, values: Record<string, string>) =>
    checkForm(values, readerOf(request), this.settings.captcha).errors;

  /** Whether something in the office's book of likely answers fits what was typed. */
  hasAnswers = (values: Record<string, string>): boolean => this.answersTo(values).length > 0;

  async show(request: FastifyRequest, reply: FastifyReply, showing: Showing): Promise<void> {
    const reader = readerOf(request);
    const { at, isChange, values, errors, ticket, status } = showing;
    const isCheck = at === 'check';
    const letter = {
      ...{ at, isChange },
      state: { values: again(values), errors },
      ticket: this.tickets.seal(ticket),
      answers: at === 'answers' ? this.answersTo(values) : [],
      challenge:
        isCheck && this.settings.captcha
          ? JSON.stringify(await this.work.challenge(ticket.submission))
          : undefined,
      answerBy: isCheck ? this.promises.answerBy('manager_mailbox') : undefined,
    };
    await send(request, reply, {
      title: titleOf(reader.w, at),
      page: createElement(LetterPage, { reader, letter }),
      form: FORM,
      status: status ?? (Object.keys(errors).length > 0 ? 422 : 200),
      isError: Object.keys(errors).length > 0,
      isTyped: true,
      hasScript: letter.challenge !== undefined,
    });
  }

  private answersTo = ({ subject = '', body = '' }: Record<string, string>) =>
    this.suggest.run({ subject, body });
}
