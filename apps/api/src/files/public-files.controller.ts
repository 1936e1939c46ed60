import { Controller, Delete, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { KeepUpload } from '#attachment';
import { Clock, Refusal } from '#kernel';
import { forgottenUpload, keptUpload } from '../contract/files.js';
import { Anybody } from '../http/access/permission.js';
import { CheckedBody, Operation } from '../http/operation.js';
import { TakesFiles, withFile } from '../http/uploads.js';
import { UploadPace } from './upload-pace.js';

/** Files that go with a letter: uploaded before it is sent, and forgotten after some hours if it is not. */
@ApiTags('public')
@Controller('api/v1/public/files')
export class PublicFilesController {
  constructor(
    private readonly uploads: KeepUpload,
    private readonly pace: UploadPace,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Anybody()
  @TakesFiles('public')
  @Operation({
    summary: 'Upload a file for a letter',
    takesFile: true,
    answer: keptUpload,
    status: 201,
    refusals: [503],
  })
  keep(@Req() request: FastifyRequest) {
    const retryAfter = this.pace.count(request.ip, request.id, this.clock.now());
    if (retryAfter !== undefined) throw new Refusal('too_many_attempts', { retryAfter });
    return withFile(request, (file) => this.uploads.run(file));
  }

  @Delete()
  @HttpCode(204)
  @Anybody()
  @Operation({ summary: 'Take a file back', body: forgottenUpload, status: 204 })
  forget(@CheckedBody(forgottenUpload) body: z.output<typeof forgottenUpload>) {
    return this.uploads.forget(body.token);
  }
}
