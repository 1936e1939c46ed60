import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { Presence } from '#insight';
import type { z } from 'zod';
import { CASE_ROLES } from '../console/cases.controller.js';
import { KnownCaseNo } from '../console/known-case-no.js';
import { presenceQuery, presentPeople } from '../contract/live/live.js';
import { Caller } from '../http/access/caller.js';
import { ForStaff, NoUseOfSession } from '../http/access/permission.js';
import { CheckedQuery, Operation } from '../http/operation.js';

/** Who has a case open. */
@ApiTags('live')
@Controller('api/v1/cases/:caseNo/presence')
export class PresenceController {
  constructor(private readonly presence: Presence) {}

  /** To be repeated every 10 s. All is in the address, so that a window that closes can say so. */
  @Post()
  @HttpCode(200)
  @ForStaff(...CASE_ROLES)
  @NoUseOfSession()
  @Operation({
    summary: 'I have this case open; who else has?',
    query: presenceQuery,
    answer: presentPeople,
    refusals: [404, 413, 415],
  })
  async enter(
    @Caller() staff: Staff,
    @Param('caseNo', KnownCaseNo) caseNo: string,
    @CheckedQuery(presenceQuery) { doing, tab }: z.output<typeof presenceQuery>,
  ) {
    const people =
      doing === 'leaving'
        ? await this.presence.leave(staff, caseNo, tab)
        : await this.presence.enter(staff, caseNo, tab, doing);
    return { people };
  }
}
