import { Injectable } from '@nestjs/common';
import { HealthReader, type HealthFigures } from '#insight';
import { Clock, taipeiDay } from '#kernel';
import { KeptSettings } from '#settings';
import { coverageOf, SlaBook } from '#sla';
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

/** What is known without the database. */
const OWN: Record<'databaseUp' | 'calendarDaysLeft' | 'settingsRefused', [string, string]> = {
  databaseUp: [
    'huiyin_database_up',
    '1 when the database answers; when 0, the figures read from it are missing',
  ],
  calendarDaysLeft: [
    'huiyin_calendar_days_left',
    'Days the working calendar still covers; at 60 the next year has to be added',
  ],
  settingsRefused: [
    'huiyin_settings_refused',
    'Settings whose newest version has faults, so that an earlier one holds; alarm when not 0',
  ],
};

const gauges = <K extends string>(
  all: Record<K, [name: string, help: string]>,
  registers: Registry[],
): Record<K, Gauge> => {
  const made = Object.entries<[string, string]>(all).map(([key, [name, help]]) => [
    key,
    new Gauge({ name, help, registers }),
  ]);
  return Object.fromEntries(made) as Record<K, Gauge>;
};

/** What never happened is infinitely long ago. */
const NEVER = Infinity;

/** Prometheus metrics of this process and of the database behind it. */
@Injectable()
export class Metrics {
  /** Figures of the database, read anew for each scrape. */
  private readonly gauges: Record<keyof typeof GAUGES, Gauge>;
  private readonly takenIn: Counter;
  private readonly own: Record<keyof typeof OWN, Gauge>;
  private readonly ofDatabase = new Registry();
  private readonly ofProcess = new Registry();
  private readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;

  constructor(
    private readonly health: HealthReader,
    private readonly book: SlaBook,
    private readonly clock: Clock,
    private readonly timers: TimerAlarm,
    private readonly settings: KeptSettings,
  ) {
    collectDefaultMetrics({ register: this.ofProcess });
    const [database, process] = [[this.ofDatabase], [this.ofProcess]];
    this.gauges = gauges(GAUGES, database);
    this.takenIn = new Counter({
      name: 'huiyin_intake_cases_total',
      help: 'Cases taken in so far, over all channels; rate() of it is the intake rate',
      registers: database,
    });
    this.own = gauges(OWN, process);
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
    this.own.databaseUp.set(figures ? 1 : 0);
    const today = taipeiDay(this.clock.now());
    this.own.calendarDaysLeft.set(coverageOf(this.book.calendar.data, today).daysLeft);
    this.own.settingsRefused.set(this.settings.refused.length);
    const process = await this.ofProcess.metrics();
    if (!figures) return process;
    for (const key of Object.keys(GAUGES) as (keyof typeof GAUGES)[]) {
      this.gauges[key].set(figures[key]);
    }
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
