import { Injectable } from '@nestjs/common';
import { ConfigFiles, readChecked, Refusal } from '#kernel';
import { checkPolicy, promise, type SlaPolicy } from './domain/policy.js';
import { checkCalendar } from './domain/check-calendar.js';
import { type CalendarData, CalendarGap, WorkingCalendar } from './domain/working-calendar.js';

/** The working calendar and the deadlines promised, read and checked at boot. */
@Injectable()
export class SlaRules {
  readonly calendar: WorkingCalendar;
  readonly policy: SlaPolicy;

  /** Throws ConfigFault that lists what is wrong with the calendar or the policies. */
  constructor(files: ConfigFiles) {
    this.calendar = new WorkingCalendar(
      readChecked<CalendarData>(files, 'calendar.json', checkCalendar),
    );
    this.policy = readChecked<SlaPolicy>(files, 'sla-policies.json', checkPolicy);
  }

  /** Who is told when this rung fires. */
  recipientOf(kind: string): 'handler' | 'supervisor' {
    return this.policy.rungs.find((rung) => rung.kind === kind)?.to ?? 'supervisor';
  }
}

/** Starts the clock of a case: deadline and rungs, from the channel's policy. */
@Injectable()
export class StartClock {
  constructor(private readonly rules: SlaRules) {}

  /** Throws Refusal `invalid_input` where the working calendar does not cover the time. */
  promise(channel: string, receivedAt: Date) {
    try {
      const { policy, calendar } = this.rules;
      const promised = promise(policy, calendar, channel, receivedAt);
      return {
        policy: `${promised.policyVersion}/${promised.calendarVersion}`,
        dueAt: promised.dueAt,
        timers: promised.rungs.map(({ kind, dueAt }) => ({ kind, dueAt })),
      };
    } catch (error) {
      if (!(error instanceof CalendarGap)) throw error;
      throw new Refusal('invalid_input', {
        errors: [
          {
            path: 'receivedAt',
            message: `工作行事曆沒有 ${error.year} 年，請管理員補上 the working calendar does not cover ${error.year}`,
          },
        ],
      });
    }
  }
}
