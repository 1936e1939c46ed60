import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SectionNames, type Staff } from '#case';
import { CaseReader } from '#insight';
import { ExplainDeadlines, writeExplanation } from '#sla';
import { deadlines } from '../../contract/deadlines.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { Operation } from '../../http/operation.js';
import { CASE_ROLES } from '../cases.controller.js';
import { KnownCaseNo } from '../known-case-no.js';

/** Why a deadline is when it is: for whoever may read the case. */
@ApiTags('cases')
@Controller('api/v1/cases/:caseNo')
export class DeadlinesController {
  constructor(
    private readonly reader: CaseReader,
    private readonly explainDeadlines: ExplainDeadlines,
    private readonly names: SectionNames,
  ) {}

  @Get('deadlines')
  @ForStaff(...CASE_ROLES)
  @Operation({
    summary: 'How the deadlines of a case come about',
    answer: deadlines,
    refusals: [404],
  })
  async explained(@Caller() staff: Staff, @Param('caseNo', KnownCaseNo) caseNo: string) {
    await this.reader.read(staff, caseNo);
    return this.explainDeadlines.run(caseNo);
  }

  @Get('deadlines.txt')
  @ForStaff(...CASE_ROLES)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Operation({ summary: 'The same as a text, Chinese first', isText: true, refusals: [404] })
  async written(@Caller() staff: Staff, @Param('caseNo', KnownCaseNo) caseNo: string) {
    await this.reader.read(staff, caseNo);
    const explained = await this.explainDeadlines.run(caseNo);
    return writeExplanation(explained, (code) => this.names.nameOf(code));
  }
}
