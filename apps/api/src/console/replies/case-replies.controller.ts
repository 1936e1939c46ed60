import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { ShowOriginal } from '#handling';
import { CaseReader, SimilarReader } from '#insight';
import { PreviewReply } from '#resolution';
import type { z } from 'zod';
import {
  original,
  previewBody,
  replyPreview,
  similarCases,
} from '../../contract/replies/replies.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';
import { CASE_ROLES } from '../cases.controller.js';
import { KnownCaseNo } from '../known-case-no.js';

/** What helps to write the reply to a case. */
@ApiTags('replies')
@Controller('api/v1/cases/:caseNo')
export class CaseRepliesController {
  constructor(
    private readonly preview: PreviewReply,
    private readonly showOriginal: ShowOriginal,
    private readonly cases: CaseReader,
    private readonly similar: SimilarReader,
  ) {}

  @Post('reply-preview')
  @HttpCode(200)
  @ForStaff(...CASE_ROLES)
  @Operation({
    summary: 'A text as the customer would get it',
    body: previewBody,
    answer: replyPreview,
    refusals: [404],
  })
  previewed(
    @Caller() staff: Staff,
    @Param('caseNo', KnownCaseNo) caseNo: string,
    @CheckedBody(previewBody) { text }: z.output<typeof previewBody>,
  ) {
    return this.preview.run(staff, caseNo, text);
  }

  @Post('original')
  @HttpCode(200)
  @ForStaff('handler', 'supervisor', 'ethics')
  @Operation({
    summary: 'What the customer wrote, without masks; the case remembers who looked',
    answer: original,
    refusals: [404, 413, 415, 422],
  })
  shown(@Caller() staff: Staff, @Param('caseNo', KnownCaseNo) caseNo: string) {
    return this.showOriginal.run({ staff, caseNo });
  }

  @Get('similar')
  @ForStaff(...CASE_ROLES)
  @Operation({ summary: 'Cases that are like this one', answer: similarCases, refusals: [404] })
  async like(@Caller() staff: Staff, @Param('caseNo', KnownCaseNo) caseNo: string) {
    const found = await this.cases.read(staff, caseNo);
    return {
      answered: await this.similar.answered(staff, found),
      duplicates: await this.similar.duplicates(staff, found),
    };
  }
}
