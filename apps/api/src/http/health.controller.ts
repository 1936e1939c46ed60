import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthReader } from '#insight';
import { LiveMetrics } from '../live/live-metrics.js';
import { Metrics } from './metrics.js';
import { Anybody } from './access/permission.js';

/** For the people and programs that keep the system running. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthReader,
    private readonly metrics: Metrics,
    private readonly screens: LiveMetrics,
  ) {}

  @Get('health/live')
  @Anybody()
  live() {
    return { status: 'ok' };
  }

  /** 200 when requests can be served: the database answers; else a 503 problem. */
  @Get('health/ready')
  @Anybody()
  async ready() {
    if (!(await this.health.isUp())) throw new ServiceUnavailableException();
    return { status: 'ok' };
  }

  @Get('metrics')
  @Anybody()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async scrape() {
    return `${await this.metrics.render()}\n${await this.screens.render()}`;
  }
}
