import { Injectable } from '@nestjs/common';
import { HealthReader, type HealthFigures } from '#insight';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const GAUGES: Record<keyof HealthFigures, [name: string, help: string]> = {
  casesNumbered: [
    'huiyin_cases_numbered',
    'Case numbers given out so far; its rate is the intake rate',
  ],
  armedTimers: ['huiyin_timers_armed', 'Armed timers'],
  overdueTimers: ['huiyin_timers_overdue', 'Armed timers more than 15 s overdue; alarm when not 0'],
  outboxRows: ['huiyin_outbox_rows', 'Facts not yet handed to the queue'],
  outboxAgeSeconds: ['huiyin_outbox_age_seconds', 'Age of the oldest fact not yet handed over'],
  waitingMails: ['huiyin_mails_waiting', 'Mails not yet sent'],
  failedMails: ['huiyin_mails_failed', 'Mails given up; a person has to look'],
  unroutedCases: ['huiyin_cases_unrouted', 'Cases that routing has not looked at yet'],
};

/** Prometheus metrics of this process and of the database behind it. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly gauges: Map<keyof HealthFigures, Gauge>;
  private readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;

  constructor(private readonly health: HealthReader) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.gauges = new Map(
      Object.entries(GAUGES).map(([key, [name, help]]) => [
        key as keyof HealthFigures,
        new Gauge({ name, help, registers }),
      ]),
    );
    this.requestSeconds = new Histogram({
      name: 'huiyin_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    });
  }

  /** Notes how long an answer took; `route` is the pattern, never the address with its numbers. */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.requestSeconds.observe({ method, route, status: String(status) }, seconds);
  }

  async render(): Promise<string> {
    const figures = await this.health.figures();
    for (const [key, gauge] of this.gauges) gauge.set(figures[key]);
    return this.registry.metrics();
  }
}
