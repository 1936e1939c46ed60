import { Injectable } from '@nestjs/common';
import { HealthReader, type HealthFigures } from '#insight';
import { Clock, taipeiDay } from '#kernel';
import { KeptSettings } from '#settings';
import { coverageOf, SlaBook } from '#sla';
import { LiveMetrics } from '../live/live-metrics.js';
import { TimerAlarm } from './timers/timer-alarm.js';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

type Figures = Omit<HealthFigures, 'casesTakenIn'> & {
  readonly sweepAge: number;
  readonly wakeUpAge: number;
  readonly orphaned: number;
};

const GAUGES: Record<keyof Figures, [name: string, help: string]> = {
  armedTimers: ['huiyin_timers_armed', 'Armed timers'],
  overdueTimers: ['huiyin_timers_overdue', 'Armed timers more than 15 s overdue; alarm when not 0'],
  orphaned: ['huiyin_timers_orphaned', 'Timers that disagree with their case; alarm when not 0'],
  sweepAge: ['huiyin_sweep_age_seconds', 'Since the last sweep of timers; alarm above 30'],
  wakeUpAge: ['huiyin_wake_ups_age_seconds', 'Since the queue last took the wake-ups due soon'],
  outboxRows: ['huiyin_outbox_rows', 'Facts not yet handed to the queue'],
  outboxAgeSeconds: ['huiyin_outbox_age_seconds', 'Age of the oldest fact not yet handed over'],
  waitingMails: ['huiyin_mails_waiting', 'Mails not yet sent'],
  failedMails: ['huiyin_mails_failed', 'Mails given up; a person has to look'],
  unroutedCases: ['huiyin_cases_unrouted', 'Cases that routing has not looked at yet'],
  deadlinesDiffering: [
    'huiyin_deadlines_differing',
    'Open cases whose stored deadlines differ from the facts; alarm when not 0',
  ],
  deadlineCheckAgeSeconds: [
    'huiyin_deadline_check_age_seconds',
    'Since the last check of all deadlines; alarm above 93600',
  ],
};

const gauge = (name: string, help: string, registers: Registry[]) =>
  new Gauge({ name, help, registers });

/** What never happened is infinitely long ago. */
const NEVER = Infinity;

/** Prometheus metrics of this process and of the database behind it. */
@Injectable()
export class Metrics {
  /** Figures of the database, read anew for each scrape. */
  private readonly gauges: Map<keyof typeof GAUGES, Gauge>;
  private readonly takenIn: Counter;
  private readonly databaseUp: Gauge;
  private readonly calendarDaysLeft: Gauge;
  private readonly settingsRefused: Gauge;
  private readonly ofDatabase = new Registry();
  private readonly ofProcess = new Registry();
  private readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;

  constructor(
    private readonly health: HealthReader,
    private readonly book: SlaBook,
    private readonly clock: Clock,
    private readonly timers: TimerAlarm,
    private readonly live: LiveMetrics,
    private readonly settings: KeptSettings,
  ) {
    collectDefaultMetrics({ register: this.ofProcess });
    const [database, process] = [[this.ofDatabase], [this.ofProcess]];
    this.gauges = new Map(
      Object.entries(GAUGES).map(([key, [name, help]]) => [
        key as keyof typeof GAUGES,
        gauge(name, help, database),
      ]),
    );
    this.takenIn = new Counter({
      name: 'huiyin_intake_cases_total',
      help: 'Cases taken in so far, over all channels; rate() of it is the intake rate',
      registers: database,
    });
    this.databaseUp = gauge(
      'huiyin_database_up',
      '1 when the database answers; when 0, the figures read from it are missing',
      process,
    );
    this.calendarDaysLeft = gauge(
      'huiyin_calendar_days_left',
      'Days the working calendar still covers; at 60 the next year has to be added',
      process,
    );
    this.settingsRefused = gauge(
      'huiyin_settings_refused',
      'Settings whose newest version has faults, so that an earlier one holds; alarm when not 0',
      process,
    );
    this.requestSeconds = new Histogram({
      name: 'huiyin_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers: process,
    });
  }

  /** Notes how long an answer took; `route` is the pattern, never the address with its numbers. */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.requestSeconds.observe({ method, route, status: String(status) }, seconds);
  }

  /** Without the database, what this process knows of itself is still told. */
  async render(): Promise<string> {
    const figures = await this.figures().catch(() => undefined);
    this.databaseUp.set(figures ? 1 : 0);
    const today = taipeiDay(this.clock.now());
    this.calendarDaysLeft.set(coverageOf(this.book.calendar.data, today).daysLeft);
    this.settingsRefused.set(this.settings.refused.length);
    const process = `${await this.ofProcess.metrics()}\n${await this.live.render()}`;
    if (!figures) return process;
    for (const [key, gauge] of this.gauges) gauge.set(figures[key]);
    this.takenIn.reset();
    this.takenIn.inc(figures.casesTakenIn);
    return `${process}\n${await this.ofDatabase.metrics()}`;
  }

  private async figures(): Promise<Figures & HealthFigures> {
    const [figures, timers] = await Promise.all([this.health.figures(), this.timers.health()]);
    const { orphaned, sweepAge, wakeUpAge } = timers;
    return { ...figures, orphaned, sweepAge: sweepAge ?? NEVER, wakeUpAge: wakeUpAge ?? NEVER };
  }
}
