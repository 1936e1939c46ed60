import fc from 'fast-check';
import { type CaseEvent, CUSTOMER, event, systemActor } from '#case';
import { shiftDay, taipeiDay } from '#kernel';
import type { DayOverride } from '../../libs/sla/src/domain/calendar/calendar-data.js';

const STAFF = systemActor('somebody');
const SECTIONS = ['MAILS', 'DELIVERY', 'EXPRESS'];

const COMMANDS = [
  'route',
  'route_urgent',
  'triage',
  'transfer',
  'return',
  'accept',
  'assign',
  'note',
  'supplement',
  'resume',
  'extend',
  'consult',
  'findings',
  'absorb',
  'calendar',
  'answer',
  'reopen',
] as const;

/** A command as it is drawn; what it means depends on how the case then stands. */
export interface Drawn {
  readonly command: (typeof COMMANDS)[number] | 'approve' | 'decline' | 'merge';
  /** Minutes since the command before; now and then none. */
  readonly after: number;
  readonly n: number;
  readonly worked: DayOverride['worked'];
}

const drawn = (command: fc.Arbitrary<Drawn['command']>): fc.Arbitrary<Drawn> =>
  fc.record({
    command,
    after: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 600 }) },
      { weight: 2, arbitrary: fc.integer({ min: 600, max: 6_000 }) },
    ),
    n: fc.integer({ min: 1, max: 20 }),
    worked: fc.constantFrom('none', 'none', 'morning', 'afternoon', 'all'),
  });

/** So many commands or some more, then perhaps an end. */
export const commands = (minLength: number): fc.Arbitrary<Drawn[]> =>
  fc
    .tuple(
      fc.array(drawn(fc.constantFrom(...COMMANDS)), { minLength, maxLength: minLength + 10 }),
      fc.option(drawn(fc.constantFrom('approve', 'decline', 'merge')), { nil: undefined }),
    )
    .map(([all, end]) => (end ? [...all, end] : all));

/** How a case stands, as far as it decides which commands can be given. */
export interface Standing {
  readonly isPaused: boolean;
  readonly asked: readonly string[];
  readonly isEnded: boolean;
  /** The answer of this round is owed, unless it was given: then the case can only be reopened. */
  readonly round: number;
  readonly isAnswered: boolean;
  /** The policy in force whenever it is reopened. */
  readonly policy: string;
}

/** A case at its receipt; the policy in force from then on may be another one. */
export const atReceipt = (policy = 'any'): Standing => ({
  ...{ isPaused: false, asked: [], isEnded: false, round: 1, isAnswered: false, policy },
});

/** What a command does: facts of the case, or an edit of the calendar; nothing, where it cannot be given. */
export interface Done {
  readonly facts: readonly CaseEvent[];
  readonly edit?: DayOverride;
  readonly standing: Standing;
}

type Meaning = (standing: Standing, drawn: Drawn, at: Date) => Partial<Done>;

const ends = (standing: Standing): Standing => ({
  ...{ ...standing, isPaused: false, asked: [], isEnded: true },
});

const MEANINGS: Readonly<Record<Drawn['command'], Meaning>> = {
  route: (_standing, _drawn, at) => routed(at, false),
  route_urgent: (_standing, { n }, at) => routed(at, n > 15),
  triage: (_standing, { n }, at) => ({
    facts: [
      event('case.sent_to_triage', at, STAFF, {
        ...{ confidence: 0.2, suspectedReport: false, ruleVersion: '1', urgent: n > 18 },
      }),
    ],
  }),
  transfer: (_standing, _drawn, at) => ({
    facts: [
      event('case.transferred', at, STAFF, { from: 'MAILS', to: 'DELIVERY', reason: '改分' }),
    ],
  }),
  return: (_standing, _drawn, at) => ({
    facts: [event('case.returned', at, STAFF, { from: 'MAILS', reason: '退分' })],
  }),
  accept: (_standing, _drawn, at) => ({ facts: [event('case.accepted', at, STAFF, {})] }),
  assign: (_standing, _drawn, at) => ({
    facts: [event('case.assigned', at, STAFF, { handlerId: '1', handlerName: '王' })],
  }),
  note: (_standing, _drawn, at) => ({ facts: [event('case.noted', at, STAFF, { text: '註' })] }),
  supplement: (standing, _drawn, at) =>
    standing.isPaused
      ? {}
      : {
          facts: [event('case.supplement_requested', at, STAFF, { question: '?', told: 'email' })],
          standing: { ...standing, isPaused: true },
        },
  resume: (standing, _drawn, at) =>
    standing.isPaused
      ? {
          facts: [event('case.resumed', at, STAFF, { note: null })],
          standing: { ...standing, isPaused: false },
        }
      : {},
  extend: (_standing, { n }, at) => ({
    facts: [
      event('extension.approved', at, STAFF, {
        ...{ workingDays: n, from: '', to: '', reason: '待查', told: 'email' as const },
      }),
    ],
  }),
  consult: (standing, { n }, at) => {
    const sections = SECTIONS.slice(n % 3);
    return {
      facts: [event('case.consulted', at, STAFF, { sections, question: '?' })],
      standing: { ...standing, asked: [...new Set([...standing.asked, ...sections])] },
    };
  },
  findings: (standing, _drawn, at) => {
    const [section, ...asked] = standing.asked;
    if (!section) return {};
    return {
      facts: [event('case.findings_given', at, STAFF, { section, text: '查復' })],
      standing: { ...standing, asked },
    };
  },
  absorb: (_standing, { n }, at) => ({
    facts: [
      event('case.absorbed', at, STAFF, {
        ...{ caseNo: '115-000001', caseId: '1' },
        receivedAt: new Date(at.getTime() - n * 86_400_000).toISOString(),
      }),
    ],
  }),
  calendar: (_standing, { n, worked }, at) => ({
    edit: { day: shiftDay(taipeiDay(at), n - 4), worked, regions: [], reason: '任意' },
  }),
  // Half of the answers drawn in the middle are given, so that histories go on for long.
  answer: (standing, { n }, at) =>
    n > 10
      ? { ...answered(at), standing: { ...ends(standing), isEnded: false, isAnswered: true } }
      : {},
  reopen: () => ({}),
  approve: (standing, _drawn, at) => ({ ...answered(at), standing: ends(standing) }),
  decline: (standing, _drawn, at) => ({
    facts: [event('case.declined', at, STAFF, { reason: '內容空泛。' })],
    standing: ends(standing),
  }),
  merge: (standing, _drawn, at) => ({
    facts: [event('case.merged', at, STAFF, { into: '115-000001', intoId: '1' })],
    standing: ends(standing),
  }),
};

function routed(at: Date, urgent: boolean): Partial<Done> {
  const how = { lead: 'MAILS', confidence: 0.9, words: [], ruleVersion: '1' };
  return { facts: [event('case.routed', at, STAFF, { ...how, urgent })] };
}

const answered = (at: Date): Partial<Done> => ({
  facts: [event('reply.approved', at, STAFF, { text: '已改善。', by: 'email' })],
});

/** What an answered case takes: it is reopened, or nothing is done; the office goes on around it. */
function afterAnswer(standing: Standing, one: Drawn, at: Date): Partial<Done> {
  if (one.command === 'calendar') return MEANINGS.calendar(standing, one, at);
  if (one.command !== 'reopen') return {};
  const round = standing.round + 1;
  const data = { round, policy: standing.policy, reason: '仍未解決', caseNo: null };
  return {
    facts: [event('case.reopened', at, STAFF, data)],
    standing: { ...standing, round, isAnswered: false },
  };
}

/** What the command does to a case that stands so. */
export function perform(standing: Standing, one: Drawn, at: Date): Done {
  const meaning = standing.isAnswered ? afterAnswer : MEANINGS[one.command];
  const done = standing.isEnded ? {} : meaning(standing, one, at);
  return { facts: [], standing, ...done };
}

/** The receipt of a case under that policy. */
export const receipt = (at: Date, policy = 'any'): CaseEvent =>
  event('case.received', at, CUSTOMER, {
    ...{ channel: 'manager_mailbox', kind: 'complaint', sourceRefNo: null },
    ...{ policy, calendar: 1, dueAt: at.toISOString() },
  });

/** The facts of a whole history, oldest first, without its edits of the calendar. */
export function factsOf(receivedAt: Date, history: readonly Drawn[]): CaseEvent[] {
  const facts = [receipt(receivedAt)];
  let standing = atReceipt();
  let now = receivedAt.getTime();
  for (const one of history) {
    now += one.after * 60_000;
    const done = perform(standing, one, new Date(now));
    facts.push(...done.facts);
    standing = done.standing;
  }
  return facts;
}
