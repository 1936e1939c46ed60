import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { hasStopped } from '#sla';
import type { z } from 'zod';
import { engineState } from '../../contract/engine.js';
import { ForStaff } from '../../http/access/permission.js';
import { Operation } from '../../http/operation.js';
import { TimerAlarm } from '../../http/timers/timer-alarm.js';

/** Tells the staff when their deadlines are not being kept. */
@ApiTags('office')
@Controller('api/v1/sla/engine')
export class EngineController {
  constructor(private readonly alarm: TimerAlarm) {}

  @Get()
  @ForStaff()
  @Operation({ summary: 'Whether deadlines are being kept', answer: engineState })
  async engine(): Promise<z.infer<typeof engineState>> {
    const state = await this.alarm.engine();
    const minutes = Math.max(1, Math.floor((state.sweepAge ?? 0) / 60));
    return { stoppedMinutes: hasStopped(state) ? minutes : null };
  }
}
