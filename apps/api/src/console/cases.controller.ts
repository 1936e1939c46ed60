import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Action, ACTIONS, type Staff } from '#case';
import { CaseReader, QueueReader } from '#insight';
import { Refusal } from '#kernel';
import { z } from 'zod';
import { actionBodies, caseDetail, caseList } from '../contract/cases.js';
import { caseQuery } from '../contract/queue/filters.js';
import { Caller } from '../http/access/caller.js';
import { CheckedQuery, Operation } from '../http/operation.js';
import { ParsePipe } from '../http/problems/parse.pipe.js';
import { ForStaff } from '../http/access/permission.js';
import { KnownCaseNo } from './known-case-no.js';
import { CaseActions } from './case-actions.js';
import { CaseViews } from './case-views.js';

const anyBody = z.union(Object.values(actionBodies));

/** They handle cases or look at them. */
export const CASE_ROLES = [
  ...(['handler', 'supervisor', 'dispatcher'] as const),
  ...(['deputy_head', 'head', 'ethics'] as const),
];

/** Cases for the people who handle them. */
@ApiTags('cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly queue: QueueReader,
    private readonly reader: CaseReader,
    private readonly actions: CaseActions,
    private readonly views: CaseViews,
  ) {}

  @Get()
  @ForStaff(...CASE_ROLES)
  @Operation({ summary: 'A page of a queue', query: caseQuery, answer: caseList })
  list(@Caller() staff: Staff, @CheckedQuery(caseQuery) query: z.output<typeof caseQuery>) {
    const view = query.view ?? (query.q ? 'all' : 'open');
    const sort = query.sort ?? (view === 'all' ? 'received' : 'due');
    return this.queue.page(staff, { ...query, view, sort });
  }

  @Get(':caseNo')
  @ForStaff(...CASE_ROLES)
  @Operation({ summary: 'A case', answer: caseDetail, refusals: [404] })
  async one(@Caller() staff: Staff, @Param('caseNo', KnownCaseNo) caseNo: string) {
    const found = await this.reader.read(staff, caseNo);
    return this.views.of(found, staff);
  }

  @Post(':caseNo/actions/:action')
  @HttpCode(200)
  @ForStaff(...CASE_ROLES)
  @ApiParam({ name: 'action', enum: ACTIONS })
  @Operation({
    summary: 'Do something with a case',
    body: anyBody,
    answer: caseDetail,
    refusals: [404, 409],
  })
  async act(
    @Caller() staff: Staff,
    @Param('caseNo', KnownCaseNo) caseNo: string,
    @Param('action') action: string,
    @Body() body: unknown,
  ) {
    if (!isAction(action)) throw new Refusal('unknown_action', { actions: ACTIONS });
    const checked = new ParsePipe<{ version: number }>(actionBodies[action]).transform(body);
    const changed = await this.actions.run(action, { ...checked, staff, caseNo } as never);
    return this.views.of(changed, staff);
  }
}

const isAction = (text: string): text is Action => ACTIONS.some((action) => action === text);
