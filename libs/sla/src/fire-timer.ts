import { Injectable } from '@nestjs/common';
import { type Case, CaseStore } from '#case';
import { Clock, newId, Office } from '#kernel';
import { type Recipient, rungEffect, type Told } from './domain/rung-effect.js';
import { SlaRules } from './sla-rules.js';
import { type Timer, TimerStore } from './timer-store.port.js';

/** Who answers for a case, as far as warnings need it; the app wires the staff register. */
export abstract class Watchers {
  /** The handler where one is named, else the section's handlers; or the section's supervisors. */
  abstract of(
    c: Pick<Case, 'lead' | 'handlerId'>,
    role: 'handler' | 'supervisor',
  ): Promise<Recipient[]>;
}

/** The time and the place a timer fires in. */
@Injectable()
export class Surroundings {
  constructor(
    readonly clock: Clock,
    readonly office: Office,
  ) {}
}

/**
 * Fires a timer: marks the case, writes the event and the mails, in one transaction with the timer's
 * own row. Early, late, double and stale wake-ups find nothing to do.
 */
@Injectable()
export class FireTimer {
  constructor(
    private readonly timers: TimerStore,
    private readonly cases: CaseStore,
    private readonly rules: SlaRules,
    private readonly watchers: Watchers,
    private readonly surroundings: Surroundings,
  ) {}

  async run({ timerId, epoch }: { timerId: string; epoch: number }): Promise<void> {
    const timer = await this.timers.due(timerId, epoch);
    if (timer) await this.fire(timer);
  }

  /** Fires a timer that was just read as due. */
  async fire(timer: Timer): Promise<void> {
    const current = await this.cases.find({ id: timer.caseId });
    if (!current) return;
    const recipients = await this.watchers.of(current, this.rules.recipientOf(timer.kind));
    const told: Told = recipients.map((to) => ({ mailId: newId(), to }));
    const rung = { timerId: timer.id, epoch: timer.epoch, kind: timer.kind };
    const { clock, office } = this.surroundings;
    await this.cases.change({ id: timer.caseId }, (c) =>
      rungEffect(rung, c, clock.now(), told, office.publicUrl),
    );
  }
}
