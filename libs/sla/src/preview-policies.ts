import { Injectable } from '@nestjs/common';
import { deadlineFor, rungMoment } from './domain/clock/deadline.js';
import {
  type AlertChannel,
  type RecipientRole,
  ruleFor,
  type Subject,
  type TargetName,
} from './domain/policy/policy.js';
import { SlaBook } from './sla-book.js';
import { readPolicy } from './sla-policy-file.js';

/** A case that might come. */
export interface SampleCase extends Subject {
  /** When its clocks begin, UTC. */
  readonly at: Date;
}

/** What such a case would be promised, and who would be told when (UTC). */
export interface PolicyPreview {
  readonly rule: string;
  readonly deadlines: {
    readonly target: TargetName;
    readonly dueAt: Date;
    readonly alerts: {
      readonly rung: string;
      /** The moment of the rung; the message waits for the office to work, unless it is urgent. */
      readonly at: Date;
      readonly toldAt: Date;
      readonly to: readonly RecipientRole[];
      readonly by: readonly AlertChannel[];
      readonly urgent: boolean;
    }[];
  }[];
}

/** Shows what policies would promise to a sample, before anybody is promised anything by them. */
@Injectable()
export class PreviewPolicies {
  constructor(private readonly book: SlaBook) {}

  /** By the calendar of now; for policies that were checked. Throws CalendarGap. */
  run(content: unknown, sample: SampleCase): PolicyPreview {
    const { calendar } = this.book;
    const policy = readPolicy(content);
    const rule = ruleFor(policy, sample);
    const targets = Object.entries(rule.targets) as [TargetName, typeof rule.targets.reply][];
    return {
      rule: rule.name,
      deadlines: targets.map(([target, promise]) => {
        const dueAt = deadlineFor(calendar, promise, sample.at);
        const alerts = (policy.ladders[target] ?? []).map(({ rung, at: place, to, by, urgent }) => {
          const at = rungMoment(calendar, place, sample.at, dueAt);
          const toldAt = urgent ? at : calendar.nextWorkingMoment(at);
          return { rung, at, toldAt, to, by, urgent };
        });
        // What would have been due before the clock began is never told.
        return { target, dueAt, alerts: alerts.filter(({ at }) => at > sample.at || at >= dueAt) };
      }),
    };
  }
}
