import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProgressReader } from '#insight';
import { readQueryCode, ReceiveCase } from '#intake';
import type { z } from 'zod';
import { lookup, newCase, openedCase, progress } from '../contract/public-cases.js';
import { CheckedBody, Operation } from '../http/operation.js';
import { Anybody } from '../http/access/permission.js';

/** The manager's mailbox (經理信箱) for other front ends than our own pages. */
@ApiTags('public')
@Controller('api/v1/public/cases')
export class PublicCasesController {
  constructor(
    private readonly receive: ReceiveCase,
    private readonly progress: ProgressReader,
  ) {}

  @Post()
  @Anybody()
  @Operation({ summary: 'Open a case', body: newCase, answer: openedCase, status: 201 })
  async open(@CheckedBody(newCase) body: z.output<typeof newCase>) {
    const { consent: _given, ...message } = body;
    const { case: opened, queryCode } = await this.receive.run({
      ...message,
      channel: 'manager_mailbox',
      givesQueryCode: true,
    });
    const { caseNo, receivedAt, dueAt } = opened;
    return { caseNo, queryCode, receivedAt, dueAt };
  }

  @Post('lookup')
  @HttpCode(200)
  @Anybody()
  @Operation({ summary: 'Progress of a case', body: lookup, answer: progress, refusals: [404] })
  look(@CheckedBody(lookup) body: z.output<typeof lookup>) {
    return this.progress.lookUp(body.caseNo, readQueryCode(body.queryCode));
  }
}
