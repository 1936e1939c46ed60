import {
  type CaseEvent,
  type EventData,
  type EventType,
  REPLY_CLOCK,
  replyClockOf,
  standingEvents,
} from '#case';

/** A stretch of time in which the customer was waited for; open while it lasts. */
export interface Pause {
  readonly from: Date;
  readonly to?: Date;
}

/** A pause of the clock of an answer. */
export interface ReplyPause extends Pause {
  readonly clock: string;
}

/** More time that was approved for an answer. */
export interface Extension {
  readonly clock: string;
  readonly at: Date;
  readonly workingDays: number;
  readonly reason: string;
}

/** How a clock ended: what it ran for was done, or is not asked for any more. */
export interface End {
  readonly at: Date;
  readonly as: 'met' | 'moot';
  /** Whether the case was urgent then: a clock that is over keeps the rule it ended under. */
  readonly urgent: boolean;
}

/** When a clock began and ended; `target` names the promise it runs for. */
export interface ClockSpan {
  readonly clock: string;
  /** The policy it began under. */
  readonly policy: string;
  readonly startedAt: Date;
  readonly end?: End;
}

/** What a case's events say about its deadlines, and nothing else. */
export interface ClockFacts {
  /** The policy the case began under. */
  readonly policy: string;
  readonly channel: string;
  readonly kind: string;
  readonly urgent: boolean;
  readonly promisedAt: Date;
  readonly spans: readonly ClockSpan[];
  readonly pauses: readonly ReplyPause[];
  readonly extensions: readonly Extension[];
}

interface State {
  policy: string;
  channel: string;
  kind: string;
  urgent: boolean;
  promisedAt: Date;
  spans: Map<string, { policy: string; startedAt: Date; end?: End }>;
  pauses: { clock: string; from: Date; to?: Date }[];
  extensions: Extension[];
  /** The policy of what begins now, and the clock of the answer that is owed, or was given last. */
  inForce: string;
  reply: string;
}

/** The clock of a section that was asked for its findings. */
export const findingsClock = (section: string): string => `findings:${section}`;

type Reader<T extends EventType> = (state: State, at: Date, data: EventData[T]) => void;

const begin = (state: State, clock: string, startedAt: Date): void =>
  void state.spans.set(clock, { policy: state.inForce, startedAt });

/** Only a clock that still runs can end. */
function finish(state: State, clocks: readonly string[], at: Date, as: End['as'] = 'met'): void {
  for (const clock of clocks) {
    const span = state.spans.get(clock);
    if (span && !span.end) span.end = { at, as, urgent: state.urgent };
  }
}

const received: Reader<'case.received' | 'sla.adopted'> = (state, at, data) => {
  Object.assign(state, { policy: data.policy, channel: data.channel, kind: data.kind });
  state.promisedAt = new Date(data.dueAt);
  state.inForce = data.policy;
  for (const clock of [REPLY_CLOCK, 'accepted', 'first_answer']) begin(state, clock, at);
};

/** The case is with a section, which may hand it back (退分) while this clock runs. */
const assigned = (state: State, at: Date): void => begin(state, 'return', at);
const taken = (state: State, at: Date): void => finish(state, ['accepted', 'return'], at);

/** The customer has an answer: nothing runs any more. What sections were asked is moot. */
function answered(state: State, at: Date): void {
  finish(state, [state.reply, 'accepted', 'first_answer'], at);
  finish(state, [...state.spans.keys()], at, 'moot');
  resume(state, at);
}

function resume(state: State, at: Date): void {
  const open = state.pauses.at(-1);
  if (open && !open.to) open.to = at;
}

/** What each fact means to the clocks; facts that are not listed mean nothing to them. */
const READERS: { readonly [T in EventType]?: Reader<T> } = {
  'case.received': (state, at, data) => {
    // A receipt of before the clocks were kept names no policy: what was adopted speaks for it.
    if (data.policy) received(state, at, data);
  },
  'sla.adopted': received,
  'case.routed': (state, at, { urgent }) => {
    state.urgent ||= urgent ?? false;
    assigned(state, at);
  },
  'case.sent_to_triage': (state, _at, { urgent }) => void (state.urgent ||= urgent ?? false),
  'case.transferred': (state, at, { to }) => {
    assigned(state, at);
    // It was asked for its findings and now leads the case: it owes the answer, no findings.
    finish(state, [findingsClock(to)], at, 'moot');
  },
  'case.returned': (state, at) => finish(state, ['return'], at),
  'case.accepted': taken,
  'case.assigned': taken,
  'case.supplement_requested': (state, at) => {
    finish(state, ['first_answer'], at);
    if (!state.pauses.length || state.pauses.at(-1)?.to) {
      state.pauses.push({ clock: state.reply, from: at });
    }
  },
  'case.resumed': resume,
  'extension.approved': (state, at, { workingDays, reason }) => {
    finish(state, ['first_answer'], at);
    state.extensions.push({ clock: state.reply, at, workingDays, reason });
  },
  'case.consulted': (state, at, { sections }) =>
    sections.forEach((section) => begin(state, findingsClock(section), at)),
  'case.findings_given': (state, at, { section }) => finish(state, [findingsClock(section)], at),
  'case.absorbed': (state, _at, { receivedAt }) => {
    const earlier = new Date(receivedAt);
    for (const clock of [state.reply, 'first_answer']) {
      const span = state.spans.get(clock);
      if (span && earlier < span.startedAt) span.startedAt = earlier;
    }
  },
  'reply.approved': answered,
  // Nothing by itself: `standingEvents` leaves out the approval that it takes back.
  'reply.recalled': () => undefined,
  'case.declined': answered,
  // The first answer stays as it was; another one is owed from now on, by what is promised now.
  'case.reopened': (state, at, { round, policy }) => {
    Object.assign(state, { inForce: policy, reply: replyClockOf(round) });
    begin(state, state.reply, at);
  },
  'case.merged': (state, at) => finish(state, [...state.spans.keys()], at, 'moot'),
};

/** The facts a deadline follows from. */
export const CLOCK_EVENTS = Object.keys(READERS) as EventType[];

/** Reads the events of a case, oldest first. Throws where none of them is its receipt. */
export function readClockFacts(events: readonly CaseEvent[]): ClockFacts {
  const state: State = {
    ...{ policy: '', channel: '', kind: '', urgent: false, promisedAt: new Date(NaN) },
    ...{ spans: new Map(), pauses: [], extensions: [], inForce: '', reply: REPLY_CLOCK },
  };
  // What was adopted from before the clocks were kept stands behind what happened since.
  const adopted = events.filter(({ type }) => type === 'sla.adopted');
  for (const { type, at, data } of new Set([...adopted, ...standingEvents(events)])) {
    (READERS[type] as Reader<EventType> | undefined)?.(state, at, data as never);
  }
  if (!state.policy) throw new Error('the events of the case do not tell of its receipt');
  const spans = [...state.spans].map(([clock, span]) => ({ clock, ...span }));
  return { ...state, spans };
}
