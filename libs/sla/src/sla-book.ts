import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ConfigFiles, readChecked, Settings } from '#kernel';
import { checkCalendar, readCalendar } from './calendar-file.js';
import { WorkingCalendar } from './domain/calendar/working-calendar.js';
import type { Rules } from './domain/clock/reckon.js';
import type { SlaPolicy } from './domain/policy/policy.js';
import { type CalendarVersion, RuleStore } from './rule-store.port.js';
import { checkPolicy, policyId, readPolicy } from './sla-policy-file.js';

/** The calendar that comes with the product, or the office's own, is the first version. */
const FIRST = { reason: '初版 first version', madeBy: 'config/calendar.json' };
/** So old may what this process knows of the calendar be; what it did in between is mended by the worker. */
const FRESH_MS = 2_000;

/** A version of the calendar, ready to be reckoned with. */
export interface NumberedCalendar {
  readonly no: number;
  readonly calendar: WorkingCalendar;
  readonly version: CalendarVersion;
}

/**
 * The rules deadlines are reckoned with: the policies of the configuration, every earlier version of
 * them, and the newest calendar. A calendar kept by another process is noticed within two seconds.
 */
@Injectable()
export class SlaBook implements OnModuleInit, OnModuleDestroy {
  /** The policies that hold for what is received now, and the name they are kept under. */
  private held!: { readonly id: string; readonly policy: SlaPolicy };
  private readonly policies = new Map<string, SlaPolicy>();
  private readonly first: unknown;
  private file?: { readonly id: string; readonly content: unknown };
  private latest?: NumberedCalendar;
  private freshening?: NodeJS.Timeout;
  private reading?: Promise<void>;

  /** Throws ConfigFault that lists what is wrong with the calendar or the policies. */
  constructor(
    private readonly rules: RuleStore,
    files: ConfigFiles,
    settings: Settings,
  ) {
    this.first = readChecked(files, 'calendar.json', checkCalendar);
    settings.use({
      name: 'sla-policies',
      check: checkPolicy,
      take: (content, version) => this.takePolicies(content, version),
    });
  }

  get policyId(): string {
    return this.held.id;
  }

  get policy(): SlaPolicy {
    return this.held.policy;
  }

  /** Nothing is promised under policies that are not kept: cases refer to them for years. */
  private async takePolicies(content: unknown, version: number): Promise<void> {
    const id = policyId(content);
    if (version > 0) await this.rules.keepPolicy(id, content);
    else this.file = { id, content };
    const policy = readPolicy(content);
    this.policies.set(id, policy);
    this.held = { id, policy };
  }

  async onModuleInit(): Promise<void> {
    if (this.file) await this.rules.keepPolicy(this.file.id, this.file.content);
    if ((await this.rules.currentCalendarNo()) === 0) {
      await this.rules.addCalendar(0, { ...FIRST, calendar: readCalendar(this.first) });
    }
    await this.refresh();
    await this.noticeUnadopted();
    // An idle process, too, promises by the newest calendar to the first who writes.
    this.freshening = setInterval(() => void this.refresh().catch(() => undefined), FRESH_MS);
    this.freshening.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.freshening);
  }

  /** A file that was edited changes nothing by itself: what moves is to be seen and confirmed first. */
  private async noticeUnadopted(): Promise<void> {
    const { version } = readCalendar(this.first);
    const kept = await this.rules.calendars();
    if (kept.some(({ calendar }) => calendar.version === version)) return;
    new Logger('calendar').warn(
      `calendar.json is version ${version}, which was never adopted: npm run calendar -- preview, then adopt`,
    );
  }

  /** The newest calendar this process knows: no older than two seconds while the database answers. */
  get current(): NumberedCalendar {
    if (!this.latest) throw new Error('the calendar was not read yet');
    return this.latest;
  }

  get calendar(): WorkingCalendar {
    return this.current.calendar;
  }

  /** Reads the newest calendar now. */
  refresh(): Promise<void> {
    return (this.reading ??= this.read().finally(() => (this.reading = undefined)));
  }

  /**
   * The rules for a case that began under that policy, and was reopened under `later` ones, with a
   * calendar no older than `atLeast`.
   */
  async rulesFor(
    policy: string,
    atLeast = 0,
    later: readonly string[] = [],
  ): Promise<Rules & { no: number }> {
    if (this.current.no < atLeast) await this.refresh();
    const { no, calendar } = this.current;
    const others = new Map<string, SlaPolicy>();
    for (const id of later) others.set(id, await this.policyOf(id));
    return { policy: await this.policyOf(policy), later: others, calendar, no };
  }

  /** The rules to tell people by: today's, where a case's own policy is gone, for somebody must be told. */
  async rulesToTellBy(policy: string): Promise<Rules> {
    return this.rulesFor(policy).catch(() => this.rulesFor(this.policyId));
  }

  private async policyOf(id: string): Promise<SlaPolicy> {
    const known = this.policies.get(id);
    if (known) return known;
    const kept = await this.rules.policy(id);
    if (!kept) throw new Error(`there is no policy ${id}`);
    const policy = readPolicy(kept);
    this.policies.set(id, policy);
    return policy;
  }

  private async read(): Promise<void> {
    const no = await this.rules.currentCalendarNo();
    if (no !== this.latest?.no) {
      const version = await this.rules.calendar(no);
      if (version) this.latest = { no, calendar: new WorkingCalendar(version.calendar), version };
    }
  }
}
