import { type CaseEvent, standingEvents, TRIAGE } from '#case';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type Pause, readClockFacts } from '../clock/clock-facts.js';
import { minutesBetween } from './count-days.js';

/** How long a case sat with a section, and who had it there. The customer's clock is another one. */
export interface SectionStay {
  /** A section's code, TRIAGE, or null while nobody had been found yet. */
  readonly section: string | null;
  readonly from: Date;
  /** Null while it is still there. */
  readonly to: Date | null;
  /** Working minutes without the time the customer was waited for; null where the calendar does not know. */
  readonly minutes: number | null;
  /** Working minutes in which the customer was waited for. */
  readonly waitingMinutes: number | null;
  readonly handlers: readonly string[];
}

interface Stay {
  section: string | null;
  from: Date;
  to: Date | null;
  handlers: string[];
}

/** The events that move a case from one desk to another, or end its way. */
export const STAY_EVENTS = [
  ...(['case.received', 'sla.adopted', 'case.routed', 'case.sent_to_triage'] as const),
  ...(['case.transferred', 'case.returned', 'case.accepted', 'case.assigned'] as const),
  'case.handed_over' as const,
  ...(['reply.approved', 'reply.recalled', 'case.declined', 'case.merged'] as const),
  'case.reopened' as const,
];

/** With whom a case sat, one stay after the other, until the customer was answered; again after a reopening. */
export function sectionTimes(
  events: readonly CaseEvent[],
  calendar: WorkingCalendar,
  now: Date,
): SectionStay[] {
  const { pauses } = readClockFacts(events);
  return staysOf(standingEvents(events)).map((stay) => {
    const until = stay.to ?? now;
    const all = minutesBetween(calendar, stay.from, until);
    const waitingMinutes = pauses.reduce<number | null>(
      (sum, pause) => plus(sum, waiting(calendar, pause, stay.from, until)),
      0,
    );
    const minutes = all === null || waitingMinutes === null ? null : all - waitingMinutes;
    return { ...stay, minutes, waitingMinutes };
  });
}

const plus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

function waiting(calendar: WorkingCalendar, { from, to }: Pause, begin: Date, until: Date) {
  const first = new Date(Math.max(from.getTime(), begin.getTime()));
  const last = new Date(Math.min((to ?? until).getTime(), until.getTime()));
  return minutesBetween(calendar, first, last);
}

function staysOf(events: readonly CaseEvent[]): Stay[] {
  const stays: Stay[] = [];
  const goTo = (section: string | null, from: Date): void => {
    const last = stays.at(-1);
    if (last && !last.to && last.section === section) return;
    if (last && !last.to) last.to = from;
    stays.push({ section, from, to: null, handlers: [] });
  };
  const handledBy = (name: string): void => {
    const last = stays.at(-1);
    if (last && !last.handlers.includes(name)) last.handlers.push(name);
  };
  for (const { type, at, actor, data } of events) {
    if (type === 'case.received') goTo(null, at);
    else if (type === 'sla.adopted' && stays.length === 0) goTo(null, at);
    else if (type === 'case.routed') goTo(data.lead, at);
    else if (type === 'case.sent_to_triage' || type === 'case.returned') goTo(TRIAGE, at);
    else if (type === 'case.transferred') goTo(data.to, at);
    else if (type === 'case.accepted') handledBy(actor.by === 'staff' ? actor.name : '');
    else if (type === 'case.assigned' || type === 'case.handed_over') handledBy(data.handlerName);
    else if (type === 'case.reopened') comeBack(stays, at);
    else if (ENDS.some((end) => end === type)) end(stays, at);
  }
  return stays;
}

/** It comes back to those who had it last. */
function comeBack(stays: Stay[], at: Date): void {
  const last = stays.at(-1);
  if (last?.to) stays.push({ ...last, from: at, to: null, handlers: last.handlers.slice(-1) });
}

const ENDS = ['reply.approved', 'case.declined', 'case.merged'];

function end(stays: readonly Stay[], at: Date): void {
  const last = stays.at(-1);
  if (last && !last.to) last.to = at;
}
