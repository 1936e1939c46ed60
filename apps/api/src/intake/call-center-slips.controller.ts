import { Controller, Headers, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import { ReceiveCase } from '#intake';
import { Refusal } from '#kernel';
import type { z } from 'zod';
import { openedSlip, slip } from '../contract/public-cases.js';
import { IDEMPOTENCY_KEY } from '../contract/text.js';
import { CallingMachine } from '../http/access/caller.js';
import { CheckedBody, Operation } from '../http/operation.js';
import { ForMachines } from '../http/access/permission.js';

/** A slip has no subject: the first line of its summary serves. */
const subjectOf = (summary: string): string =>
  [...summary.trim().split('\n')[0]].slice(0, 60).join('');

/** Slips of the postal call centre (客服中心會辦單). */
@ApiTags('intake')
@ApiBearerAuth()
@Controller('api/v1/intake/call-center-slips')
export class CallCenterSlipsController {
  constructor(private readonly receive: ReceiveCase) {}

  @Post()
  @ForMachines('call-center-slips')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @Operation({
    summary: 'Hand in a slip',
    body: slip,
    answer: openedSlip,
    status: 201,
    refusals: [409],
  })
  async take(
    @CheckedBody(slip) body: z.output<typeof slip>,
    @CallingMachine() machine: { name: string },
    @Headers('idempotency-key') key?: string,
  ) {
    if (!key || !IDEMPOTENCY_KEY.test(key)) throw new Refusal('idempotency_key_required');
    const { slipNo, receivedAt, caller, summary, ...rest } = body;
    const { case: opened } = await this.receive.run({
      ...rest,
      channel: 'call_center',
      sourceRefNo: slipNo,
      receivedAt: new Date(receivedAt),
      contact: caller,
      subject: subjectOf(summary),
      body: summary,
      givesQueryCode: false,
      idempotency: { client: machine.name, key },
    });
    return { caseNo: opened.caseNo, dueAt: opened.dueAt };
  }
}
