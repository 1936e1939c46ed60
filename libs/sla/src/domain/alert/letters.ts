import type { AlertChannel } from '../policy/policy.js';
import { isSealed, type LiveAlert } from './waiting-alert.js';

/** A person who is told something. */
export interface Person {
  readonly id: string;
  readonly email: string;
}

/** All that is told to one person at one moment, most pressing first; by mail, in the console, or both. */
export interface Letter {
  readonly person: Person;
  readonly mailed: readonly LiveAlert[];
  readonly noticed: readonly LiveAlert[];
}

/**
 * One letter a person, whatever came due together. Several rungs of one clock are one line: the
 * deadline is the same, and what counts is whether it has passed.
 */
export function lettersOf(told: readonly (readonly [LiveAlert, readonly Person[]])[]): Letter[] {
  const people = new Map<string, Person>();
  const by = new Map<string, LiveAlert[]>();
  for (const [alert, watchers] of told) {
    for (const person of watchers) {
      people.set(person.id, person);
      by.set(person.id, [...(by.get(person.id) ?? []), alert]);
    }
  }
  return [...people.values()].map((person) => {
    const alerts = by.get(person.id) ?? [];
    return { person, mailed: through('mail', alerts), noticed: through('console', alerts) };
  });
}

function through(channel: AlertChannel, alerts: readonly LiveAlert[]): LiveAlert[] {
  const lines = new Map<string, LiveAlert>();
  for (const alert of alerts) {
    if (alert.channels.includes(channel)) lines.set(lineOf(alert), alert);
  }
  return [...lines.values()].sort(byDeadline);
}

/** A sealed case shows its number alone, so that it is one line whatever is due. */
const lineOf = (alert: LiveAlert): string =>
  isSealed(alert) ? alert.caseNo : `${alert.caseNo} ${alert.clock}`;

const byDeadline = (a: LiveAlert, b: LiveAlert): number =>
  a.dueAt.getTime() - b.dueAt.getTime() || a.caseNo.localeCompare(b.caseNo);
