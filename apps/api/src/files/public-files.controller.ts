import { Controller, Delete, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { KeepUpload } from '#attachment';
import { forgottenUpload, keptUpload } from '../contract/files.js';
import { Anybody } from '../http/access/permission.js';
import { CheckedBody, Operation } from '../http/operation.js';
import { TakesFiles, withFile } from '../http/uploads.js';

/** Files that go with a letter: uploaded before it is sent, and forgotten after a day if it is not. */
@ApiTags('public')
@Controller('api/v1/public/files')
export class PublicFilesController {
  constructor(private readonly uploads: KeepUpload) {}

  @Post()
  @Anybody()
  @TakesFiles()
  @Operation({
    summary: 'Upload a file for a letter',
    takesFile: true,
    answer: keptUpload,
    status: 201,
    refusals: [503],
  })
  keep(@Req() request: FastifyRequest) {
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
