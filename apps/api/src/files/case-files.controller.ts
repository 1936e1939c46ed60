import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttachFile, FILE_KINDS, OpenFile } from '#attachment';
import { isOwnSection, maskNumbers, type Staff } from '#case';
import { CASE_ROLES } from '../console/cases.controller.js';
import { KnownCaseNo } from '../console/known-case-no.js';
import { caseFile, FILE_TYPES } from '../contract/files.js';
import { Caller } from '../http/access/caller.js';
import { ForStaff } from '../http/access/permission.js';
import { Operation } from '../http/operation.js';
import { TakesFiles, withFile } from '../http/uploads.js';
import { fileView } from './file-view.js';
import { KnownId } from './known-id.js';
import { attachedAs, shut } from './serving.js';

/** Files of a case, for the people who may read it. */
@ApiTags('cases')
@Controller('api/v1/cases/:caseNo/files')
export class CaseFilesController {
  constructor(
    private readonly attach: AttachFile,
    private readonly open: OpenFile,
  ) {}

  @Post()
  @ForStaff(...CASE_ROLES)
  @TakesFiles('staff')
  @Operation({
    summary: 'Add a file to a case',
    takesFile: true,
    answer: caseFile,
    status: 201,
    refusals: [404, 503],
  })
  async add(
    @Caller() staff: Staff,
    @Param('caseNo', KnownCaseNo) caseNo: string,
    @Req() request: FastifyRequest,
  ) {
    await this.attach.check(staff, caseNo);
    const added = await withFile(request, (file) => this.attach.run({ staff, caseNo, ...file }));
    return fileView(added, '');
  }

  @Get(':fileId')
  @ForStaff(...CASE_ROLES)
  @Operation({ summary: 'A file, to be saved', fileTypes: FILE_TYPES, refusals: [404, 422] })
  async download(
    @Caller() staff: Staff,
    @Param('caseNo', KnownCaseNo) caseNo: string,
    @Param('fileId', KnownId) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { file, bytes } = await this.open.run(staff, caseNo, fileId);
    shut(reply);
    return new StreamableFile(bytes, {
      type: FILE_KINDS[file.kind].mime,
      disposition: attachedAs(file.name),
      length: file.size,
    });
  }

  @Get(':fileId/preview')
  @ForStaff(...CASE_ROLES)
  @Operation({
    summary: 'A small picture of a file, or the beginning of its text',
    ...{ fileTypes: ['image/webp'], isText: true, refusals: [404, 422] },
  })
  async preview(
    @Caller() staff: Staff,
    @Param('caseNo', KnownCaseNo) caseNo: string,
    @Param('fileId', KnownId) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const seen = await this.open.preview(staff, caseNo, fileId);
    shut(reply);
    if ('picture' in seen) return new StreamableFile(seen.picture, { type: 'image/webp' });
    void reply.type('text/plain; charset=utf-8');
    return isOwnSection(staff, seen.of.lead) ? seen.text : maskNumbers(seen.text);
  }
}
