import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { BoardReader } from '#insight';
import { Clock } from '#kernel';
import { PreviewRouting } from '#routing';
import type { z } from 'zod';
import { routingView } from '../contract/cases.js';
import { board, routingPreview } from '../contract/office.js';
import { Caller } from '../http/access/caller.js';
import { CheckedBody, Operation } from '../http/operation.js';
import { ForStaff, ForStaffAndMachines } from '../http/access/permission.js';

/** What concerns the whole office: where a message would go, and how the deadlines stand. */
@ApiTags('office')
@Controller('api/v1')
export class OfficeController {
  constructor(
    private readonly preview: PreviewRouting,
    private readonly boards: BoardReader,
    private readonly clock: Clock,
  ) {}

  @Post('routing/preview')
  @HttpCode(200)
  @ForStaffAndMachines()
  @Operation({ summary: 'Where a message would go', body: routingPreview, answer: routingView })
  route(@CheckedBody(routingPreview) message: z.output<typeof routingPreview>) {
    return this.preview.run(message);
  }

  @Get('sla/board')
  @ForStaff()
  @Operation({ summary: 'How the deadlines stand', answer: board })
  board(@Caller() staff: Staff) {
    return this.boards.board(staff, this.clock.now());
  }
}
