import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Refusal } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anybody } from '../../http/access/permission.js';
import { TakesFiles } from '../../http/uploads.js';
import { readerOf } from '../page.js';
import { KEEP } from '../views/fields.js';
import { Drafts } from './drafts.js';
import { KeptFiles } from './kept-files.js';
import { LetterPages } from './letter-pages.js';
import { readForm } from './mailbox-form.js';
import { errorsOn, FIELDS_OF, known, move, placeOf, type Step } from './steps.js';
import { type Ticket, Tickets } from './tickets.js';
import { TurnPage } from './turn-page.js';

type Posted = Record<string, unknown>;
type Values = Record<string, string>;

/**
 * The manager's mailbox (經理信箱) for people with a browser, with or without JavaScript: notice, one
 * question a page, check. Every page has an address; what was typed is kept as a draft and travels in the form.
 */
@ApiExcludeController()
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly pages: LetterPages,
    private readonly turn: TurnPage,
    private readonly tickets: Tickets,
    private readonly drafts: Drafts,
    private readonly files: KeptFiles,
  ) {}

  @Get()
  @Anybody()
  notice(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.pages.notice(request, reply);
  }

  @Get('write')
  @Anybody()
  begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const place = { at: 'kind', isChange: false } as const;
    const ticket = this.tickets.fresh();
    this.drafts.begin(request, reply, ticket);
    return this.pages.show(request, reply, { ...place, values: {}, errors: {}, ticket });
  }

  /** A page of a letter that is being written, by its address. */
  @Get('write/:step')
  @Anybody()
  async step(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('step') step: string,
    @Query() { d, change }: Posted,
  ) {
    const at = known(step);
    if (!at) throw new Refusal('not_found');
    const found = await this.drafts.named(request, String(d));
    if (!found) return this.pages.gone(request, reply);
    const { draft, ticket } = found;
    const errors = draft.told?.at === at ? draft.told.errors : {};
    const place = { at, isChange: change === 'yes' };
    const { values } = draft;
    return this.pages.show(request, reply, { ...place, values, errors, ticket, status: 200 });
  }

  /** A button of a question was pressed: on, back, to a change, or to another language or text size. */
  @Post('write')
  @Anybody()
  async write(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body?: Posted) {
    const posted = body ?? {};
    const ticket = this.tickets.read(posted.ticket) ?? this.tickets.fresh();
    const values = await this.valuesOf(request, ticket, posted);
    return this.goOn(request, reply, { posted, ticket, values, errors: {} });
  }

  /** The same of the question about files: whatever button was pressed, files that were chosen are kept. */
  @Post('files')
  @Anybody()
  @TakesFiles('public')
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { language } = readerOf(request);
    const { fields: posted, ...taken } = await this.files.take(request, language);
    const ticket = this.tickets.read(posted.ticket) ?? this.tickets.fresh();
    const values = await this.valuesOf(request, ticket, posted);
    const removed = /^remove-(.+)$/.exec(posted.go ?? '')?.[1];
    const listed = this.files.read(values.files);
    const left = removed ? await this.files.without(listed, removed) : listed;
    const { files, fault } = await this.files.fit(left, taken, language);
    const isEmpty = posted.go === 'upload' && taken.added.length === 0;
    const said = fault ?? (isEmpty ? readerOf(request).w.filesNone : undefined);
    const errors: Values = said ? { files: said } : {};
    const all = { ...values, files: this.files.seal(files) };
    return this.goOn(request, reply, { posted, ticket, values: all, errors });
  }

  private goOn(
    request: FastifyRequest,
    reply: FastifyReply,
    pressed: { posted: Posted; ticket: Ticket; values: Values; errors: Values },
  ): Promise<void> {
    const { posted, ticket, values } = pressed;
    const place = placeOf(posted);
    const errors = { ...this.pages.errorsIn(request, values), ...pressed.errors };
    const kept = posted[KEEP];
    if (kept) {
      const all = place.at === 'check' ? errors : errorsOn(place.at, errors);
      const shown = kept === 'checked' ? all : pressed.errors;
      const showing = { ...place, values, ticket, errors: shown, status: 200 };
      return this.turn.run(request, reply, showing);
    }
    const hasAnswers = this.pages.hasAnswers(values);
    const next = move(place, { go: posted.go, errors, hasAnswers });
    return this.turn.run(request, reply, { ...next, values, ticket });
  }

  /**
   * A page speaks for its own question; for the others the draft does, as the page may have stood in the
   * browser's history for a while. Where no draft is kept, the form carries everything.
   */
  private async valuesOf(request: FastifyRequest, ticket: Ticket, posted: Posted): Promise<Values> {
    const typed = readForm(posted);
    const draft = await this.drafts.of(request, ticket);
    if (!draft) return typed;
    const own = ownFields(placeOf(posted).at).map((name) => [name, typed[name]]);
    return { ...typed, ...draft.values, ...(Object.fromEntries(own) as Values) };
  }
}

/** The list of files grows with every upload, also from a page that does not know of the last one. */
const ownFields = (at: Step): string[] => FIELDS_OF[at].filter((name) => name !== 'files');
