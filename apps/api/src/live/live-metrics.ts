import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How the live updates of this process do, for the engineer. */
@Injectable()
export class LiveMetrics {
  private readonly registry = new Registry();
  private readonly clients = new Gauge({
    name: 'huiyin_live_clients',
    help: 'Open screens that follow changes on this process',
    registers: [this.registry],
  });
  private readonly lag = new Histogram({
    name: 'huiyin_live_lag_seconds',
    help: 'From an event to its being told to the open screens; alarm when p95 is above 2',
    buckets: [0.1, 0.25, 0.5, 1, 2, 5, 15, 60],
    registers: [this.registry],
  });
  private readonly dropped = new Counter({
    name: 'huiyin_live_dropped_total',
    help: 'Screens let go because they did not keep up; they come back by themselves',
    registers: [this.registry],
  });

  count(clients: number): void {
    this.clients.set(clients);
  }

  /** An event of that moment was told just now. */
  told(at: Date): void {
    this.lag.observe(Math.max(0, (Date.now() - at.getTime()) / 1000));
  }

  drop(): void {
    this.dropped.inc();
  }

  render(): Promise<string> {
    return this.registry.metrics();
  }
}
