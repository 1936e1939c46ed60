import { Injectable } from '@nestjs/common';
import { newId, Office } from '#kernel';
import { alertMail } from '../domain/alert/alert-mail.js';
import { type Letter, lettersOf, type Person } from '../domain/alert/letters.js';
import {
  deskOf,
  isLive,
  isSealed,
  type LiveAlert,
  type WaitingAlert,
} from '../domain/alert/waiting-alert.js';
import { tellFrom } from '../domain/clock/firing.js';
import { ladderOf } from '../domain/clock/reckon.js';
import { SlaBook } from '../sla-book.js';
import { AlertStore, type Delivery } from './alert-store.port.js';
import { Watchers } from './watchers.port.js';

/** So many at once, that what came due over a long weekend is one mail a person. */
const BATCH = 5_000;

/**
 * Tells people what the rungs of the ladder have to say: those who answer for the case now, in one
 * message each, however many rungs and cases came due together.
 */
@Injectable()
export class DeliverAlerts {
  constructor(
    private readonly alerts: AlertStore,
    private readonly watchers: Watchers,
    private readonly office: Office,
    private readonly book: SlaBook,
  ) {}

  /** True where there is more to do at once. `upTo`: as if it were no later than that. */
  async run(upTo?: Date): Promise<boolean> {
    const decide = (alerts: readonly WaitingAlert[], at: Date) => this.decide(alerts, at);
    const done = await this.alerts.deliver(BATCH, decide, upTo);
    return done === BATCH;
  }

  private async decide(alerts: readonly WaitingAlert[], at: Date): Promise<Delivery> {
    const live = alerts.filter(isLive);
    const held = await this.heldBack(live, at);
    const isHeld = new Set(held.map(({ id }) => id));
    const now = live.filter(({ id }) => !isHeld.has(id));
    const told = (await this.peopleFor(now)).filter(([, people]) => people.length > 0);
    const letters = lettersOf(told);
    return {
      moot: alerts.filter((alert) => !isLive(alert)).map(({ id }) => id),
      held,
      // Where the office has nobody to tell, the alert waits until it has.
      delivered: told.map(([{ id }]) => id),
      mails: letters.flatMap((letter) => mailOf(letter, at, this.office.publicUrl)),
      notices: letters.flatMap(({ person, noticed }) =>
        noticed.length > 0
          ? [{ id: newId(), staffId: person.id, kind: 'alert', items: noticed.map(itemOf) }]
          : [],
      ),
    };
  }

  /**
   * An alert may come late to its hour: the worker was down, or a typhoon day was declared since it was
   * put off to the morning. The hour is asked for again, so that nobody is told when the office is closed.
   */
  private async heldBack(alerts: readonly LiveAlert[], at: Date): Promise<Delivery['held']> {
    const waiting: { id: string; deliverAt: Date }[] = [];
    for (const { id, policy: name, clock, rung } of alerts) {
      const { policy, calendar } = await this.book.rulesToTellBy(name);
      const rule = ladderOf(policy, clock).find((one) => one.rung === rung);
      const deliverAt = tellFrom(rule, calendar, at);
      if (deliverAt > at) waiting.push({ id, deliverAt });
    }
    return waiting;
  }

  private async peopleFor(alerts: readonly LiveAlert[]): Promise<[LiveAlert, Person[]][]> {
    const asked = new Map<string, Promise<readonly Person[]>>();
    const told: [LiveAlert, Person[]][] = [];
    for (const alert of alerts) {
      const desk = deskOf(alert);
      const found = new Map<string, Person>();
      for (const role of alert.recipients) {
        const question = `${role} ${desk.section} ${desk.handlerId}`;
        const answer = asked.get(question) ?? this.watchers.of(desk, role);
        asked.set(question, answer);
        (await answer).forEach((person) => found.set(person.id, person));
      }
      told.push([alert, [...found.values()]]);
    }
    return told;
  }
}

/** An alert is told once, so that its id makes the message of which it is the first the only one. */
function mailOf({ person, mailed }: Letter, at: Date, publicUrl: string) {
  const [first] = mailed;
  if (!first) return [];
  const dedupeKey = `alert-${first.id}-${person.id}`;
  return [
    {
      ...{ id: newId(), kind: 'alert' as const, dedupeKey, to: person.email },
      ...alertMail(mailed, at, publicUrl),
    },
  ];
}

const itemOf = (alert: LiveAlert) => ({
  caseNo: alert.caseNo,
  clock: isSealed(alert) ? 'sealed' : alert.clock,
  rung: isSealed(alert) ? 'sealed' : alert.rung,
  dueAt: alert.dueAt.toISOString(),
});
