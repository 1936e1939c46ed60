import { Body, Controller, HttpCode, Logger, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { Refusal } from '#kernel';
import { z } from 'zod';
import { BULK_ACTIONS, bulkBodies, bulkResult } from '../../contract/queue/bulk.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { Operation } from '../../http/operation.js';
import { ParsePipe } from '../../http/problems/parse.pipe.js';
import { problemOf } from '../../http/problems/problem.js';
import { CaseActions } from '../case-actions.js';
import { CASE_ROLES } from '../cases.controller.js';

type BulkAction = (typeof BULK_ACTIONS)[number];
interface Asked {
  readonly cases: readonly { caseNo: string; version: number }[];
}

const anyBody = z.union(Object.values(bulkBodies));

/** The same thing done to many cases; each in a transaction of its own, so that one that cannot be stops no other. */
@ApiTags('cases')
@Controller('api/v1/cases/actions')
export class BulkController {
  private readonly log = new Logger('bulk');

  constructor(private readonly actions: CaseActions) {}

  @Post(':action')
  @HttpCode(200)
  @ForStaff(...CASE_ROLES)
  @ApiParam({ name: 'action', enum: BULK_ACTIONS })
  @Operation({
    summary: 'Do something with up to 100 cases; the answer says for each what became of it',
    body: anyBody,
    answer: bulkResult,
    refusals: [404],
  })
  async act(@Caller() staff: Staff, @Param('action') action: string, @Body() body: unknown) {
    if (!isBulk(action)) throw new Refusal('unknown_action', { actions: BULK_ACTIONS });
    const schema = bulkBodies[action] as unknown as z.ZodType<Asked>;
    const { cases, ...rest } = new ParsePipe<Asked>(schema).transform(body);
    const results: z.infer<typeof bulkResult>['results'] = [];
    for (const one of cases) results.push(await this.one(action, { ...rest, ...one, staff }));
    return { results };
  }

  private async one(action: BulkAction, command: { caseNo: string; staff: Staff }) {
    const { caseNo } = command;
    try {
      const { status, version } = await this.actions.run(action, command as never);
      return { caseNo, ok: true as const, status, version };
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 500) this.log.error(`${action} failed: ${(error as Error).name}`);
      return { caseNo, ok: false as const, problem: { ...problem, errors: undefined } };
    }
  }
}

const isBulk = (text: string): text is BulkAction => BULK_ACTIONS.some((action) => action === text);
