import { Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { COUNTED_AT_MOST, OpenByHandler, QueueCounts } from '#insight';
import { Refusal } from '#kernel';
import { type SavedView, SavedViews } from '#staff';
import { z } from 'zod';
import {
  caseCounts,
  inHand,
  changedSavedView,
  newSavedView,
  savedFilter,
  savedViewOrder,
  savedViews,
} from '../../contract/queue/filters.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';
import { CASE_ROLES } from '../cases.controller.js';

/** The lists somebody works with: how long they are, and those they have put together themselves. */
@ApiTags('cases')
@Controller('api/v1')
export class ListsController {
  constructor(
    private readonly counts: QueueCounts,
    private readonly saved: SavedViews,
    private readonly hands: OpenByHandler,
  ) {}

  @Get('cases/in-hand')
  @ForStaff(...CASE_ROLES)
  @Operation({
    summary: 'How many open cases each person has, of the sections whose work the caller hands out',
    answer: inHand,
  })
  async inHand(@Caller() staff: Staff) {
    return { items: await this.hands.of(staff) };
  }

  @Get('cases/counts')
  @ForStaff(...CASE_ROLES)
  @Operation({ summary: 'How many cases each list holds', answer: caseCounts })
  async count(@Caller() staff: Staff) {
    const own = known(await this.saved.of(staff));
    const filters = own.map(({ filter }) => filter);
    const { views, lists } = await this.counts.of(staff, filters);
    const saved = Object.fromEntries(own.map(({ id }, i) => [id, lists[i]]));
    return { atMost: COUNTED_AT_MOST, views, saved };
  }

  @Get('saved-views')
  @ForStaff(...CASE_ROLES)
  @Operation({ summary: 'Own saved views', answer: savedViews })
  async list(@Caller() staff: Staff) {
    return { items: known(await this.saved.of(staff)) };
  }

  @Post('saved-views')
  @HttpCode(201)
  @ForStaff(...CASE_ROLES)
  @Operation({ summary: 'Save a view', body: newSavedView, answer: savedViews, status: 201 })
  async add(
    @Caller() staff: Staff,
    @CheckedBody(newSavedView) view: z.output<typeof newSavedView>,
  ) {
    return { items: known(await this.saved.add(staff, view)) };
  }

  @Put('saved-views/order')
  @ForStaff(...CASE_ROLES)
  @Operation({ summary: 'Order own saved views', body: savedViewOrder, answer: savedViews })
  async order(
    @Caller() staff: Staff,
    @CheckedBody(savedViewOrder) { ids }: z.output<typeof savedViewOrder>,
  ) {
    return { items: known(await this.saved.order(staff, ids)) };
  }

  @Patch('saved-views/:id')
  @ForStaff(...CASE_ROLES)
  @Operation({
    summary: 'Rename a saved view, or save another filter in it',
    ...{ body: changedSavedView, answer: savedViews, refusals: [404] },
  })
  async change(
    @Caller() staff: Staff,
    @Param('id') id: string,
    @CheckedBody(changedSavedView) change: z.output<typeof changedSavedView>,
  ) {
    return { items: known(await this.saved.change(staff, idOf(id), change)) };
  }

  @Delete('saved-views/:id')
  @ForStaff(...CASE_ROLES)
  @Operation({ summary: 'Delete a saved view', answer: savedViews, refusals: [404] })
  async remove(@Caller() staff: Staff, @Param('id') id: string) {
    return { items: known(await this.saved.remove(staff, idOf(id))) };
  }
}

type KnownView = Omit<SavedView, 'filter'> & { readonly filter: z.output<typeof savedFilter> };

/** What was saved under an older release and means nothing any more is left out. */
const known = (views: readonly SavedView[]): KnownView[] =>
  views.flatMap((view) => {
    const { success, data } = savedFilter.safeParse(view.filter);
    return success ? [{ ...view, filter: data }] : [];
  });

function idOf(text: string): string {
  if (!z.uuid().safeParse(text).success) throw new Refusal('not_found');
  return text;
}
