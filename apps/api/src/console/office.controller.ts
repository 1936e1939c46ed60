import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PreviewRouting } from '#routing';
import type { z } from 'zod';
import { routingView } from '../contract/cases.js';
import { routingPreview } from '../contract/office.js';
import { CheckedBody, Operation } from '../http/operation.js';
import { ForStaffAndMachines } from '../http/access/permission.js';

/** What concerns the whole office: where a message would go. */
@ApiTags('office')
@Controller('api/v1')
export class OfficeController {
  constructor(private readonly preview: PreviewRouting) {}

  @Post('routing/preview')
  @HttpCode(200)
  @ForStaffAndMachines('routing-preview')
  @Operation({ summary: 'Where a message would go', body: routingPreview, answer: routingView })
  route(@CheckedBody(routingPreview) message: z.output<typeof routingPreview>) {
    return this.preview.run(message);
  }
}
