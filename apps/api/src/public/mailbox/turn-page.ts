import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rememberChoices } from '../page.js';
import { Drafts } from './drafts.js';
import { LetterPages, type Showing } from './letter-pages.js';

/**
 * Answers a button: keeps the draft and leads to the address of the next page, so that going back asks
 * for nothing to be sent again. A browser that takes no cookies gets the page itself.
 */
@Injectable()
export class TurnPage {
  constructor(
    private readonly pages: LetterPages,
    private readonly drafts: Drafts,
  ) {}

  async run(request: FastifyRequest, reply: FastifyReply, showing: Showing): Promise<void> {
    const { at, isChange, values, errors, ticket } = showing;
    const told = Object.keys(errors).length > 0 ? { at, errors } : undefined;
    const name = await this.drafts.keep(request, reply, ticket, { values, told });
    if (!name) return this.pages.show(request, reply, showing);
    rememberChoices(request, reply);
    await reply.redirect(`/mailbox/write/${at}?d=${name}${isChange ? '&change=yes' : ''}`, 303);
  }
}
