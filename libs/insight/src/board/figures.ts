import type { Staff } from '#case';
import type { Statement } from './statement.js';

const OPEN = `c.status NOT IN ('closed', 'declined')`;
/** The customer waits for the answer. */
const WAITING = `${OPEN} AND c.status <> 'replied'`;
/** The deadline runs: we do not wait for the customer. What was late before it was paused stays late. */
const RUNNING = `${WAITING} AND NOT coalesce(c.paused_at <= c.due_at, false)`;

type Condition = (s: Statement) => string;

/** Midnight of the Monday before, in Taipei's own time. */
const weekOf = (moment: string) => `date_trunc('week', ${moment} AT TIME ZONE 'Asia/Taipei')`;

const breached: Condition = (s) => `${RUNNING} AND c.due_at <= ${s.now}`;
/**
 * The promise was not kept: answered late, or still unanswered past the deadline. It is the first answer
 * that counts, whatever a reopening asks for later.
 */
const missed: Condition = (s) =>
  `(c.answered_at > c.promised_at OR (c.answered_at IS NULL AND ${breached(s)}))`;
const inMonths = (s: Statement) => `c.answered_at >= ${s.moment(s.look.periods.monthsFrom)}`;
const inWeeks = (s: Statement) => `c.received_at >= ${s.moment(s.look.periods.weeksFrom)}`;

/**
 * What each figure of the board counts, as a condition on a case `c` (and a week `w` where its name
 * says so). Counts and the lists behind them are made of these alone, so they cannot disagree.
 */
export const FIGURES = {
  open: () => OPEN,
  breached,
  dueToday: (s) =>
    `${RUNNING} AND c.due_at > ${s.now} AND c.due_at >= ${s.moment(s.look.days.todayStarts)} AND c.due_at < ${s.moment(s.look.days.todayEnds)}`,
  dueNextWorkingDay: (s) =>
    `${RUNNING} AND c.due_at >= ${s.moment(s.look.days.nextStarts)} AND c.due_at < ${s.moment(s.look.days.nextEnds)}`,
  paused: () => `${WAITING} AND c.paused_at <= c.due_at`,
  awaitingApproval: () => `c.status = 'submitted'`,
  unassigned: () => `${WAITING} AND c.handler_id IS NULL`,
  /** Answered within the last twelve months; declined and merged cases were not answered. */
  onTime: (s) => `${inMonths(s)} AND c.answered_at <= c.promised_at`,
  late: (s) => `${inMonths(s)} AND c.answered_at > c.promised_at`,
  /** Given back within the last twelve months as wrongly assigned; by whom and when, `returnedBy` says. */
  returned: (s) =>
    `c.id IN (SELECT e.case_id FROM case_event e WHERE e.type = 'case.returned' AND e.at >= ${s.moment(s.look.periods.monthsFrom)})`,
  /** Received within the last twelve weeks, and those of them whose deadline was missed. */
  received: inWeeks,
  receivedLate: (s) => `${inWeeks(s)} AND ${missed(s)}`,
  weekReceived: () => `${weekOf('c.received_at')} = w.monday`,
  weekAnswered: () => `${weekOf('c.answered_at')} = w.monday`,
  /** The deadline fell into the week and was missed. */
  weekBreached: (s) => `${weekOf('c.promised_at')} = w.monday AND ${missed(s)}`,
  /** Open when the week ended; in the running week, at the moment looked at. */
  weekOpen: () => 'c.received_at <= w.until AND (c.closed_at IS NULL OR c.closed_at > w.until)',
} as const satisfies Record<string, Condition>;

export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as [FigureName, ...FigureName[]];

/** Counted per week. */
export const WEEK_FIGURES = ['weekReceived', 'weekAnswered', 'weekBreached', 'weekOpen'] as const;

/** Figures of what has been, for which closed cases are looked at as well. */
const OF_THE_PAST: readonly FigureName[] = [
  ...(['onTime', 'late', 'returned', 'received', 'receivedLate'] as const),
  ...WEEK_FIGURES,
];
export const looksBack = (figure: FigureName): boolean => OF_THE_PAST.includes(figure);

/** What was closed before this is in no figure. */
export const since = ({ look: { at, periods } }: Statement, figure?: FigureName): Date => {
  if (figure && !looksBack(figure)) return at;
  const { monthsFrom, weeksFrom } = periods;
  return monthsFrom < weeksFrom ? monthsFrom : weeksFrom;
};

/** Working days since receipt: each bucket begins where the one before ends. */
export const AGE_STEPS = [2, 4, 6, 11] as const;
export const AGE_BUCKETS = ['0-1', '2-3', '4-5', '6-10', '11+'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/** By what figures are told apart. */
export const KEYS = {
  age: (s) =>
    `CASE ${[...AGE_STEPS.keys()]
      .reverse()
      .map(
        (i) =>
          `WHEN c.received_at < ${s.moment(s.look.days.receivedBefore[i])} THEN '${AGE_BUCKETS[i + 1]}'`,
      )
      .join(' ')} ELSE '${AGE_BUCKETS[0]}' END`,
  month: () => `to_char(c.answered_at AT TIME ZONE 'Asia/Taipei', 'YYYY-MM')`,
  /** Of receipt: 1 is Monday. */
  weekday: () => `extract(isodow FROM c.received_at AT TIME ZONE 'Asia/Taipei')::int`,
} as const satisfies Record<string, Condition>;

/**
 * What these sections gave back up to the moment looked at, in one month or in all: rows of `case_id` and
 * `section`. Such a case is no longer theirs; what the ethics office has now is in nobody else's past.
 */
export function returnedBy(
  s: Statement,
  who: Staff,
  sections: readonly string[],
  month?: string,
): string {
  const seal = who.role === 'ethics' ? '' : ` AND l.lead IS DISTINCT FROM 'ETHICS'`;
  const inMonth = month
    ? ` AND to_char(e.at AT TIME ZONE 'Asia/Taipei', 'YYYY-MM') = ${s.bind(month, 'text')}`
    : '';
  return `(SELECT e.case_id, e.data->>'from' AS section FROM case_event e JOIN cases l ON l.id = e.case_id
    WHERE e.type = 'case.returned' AND e.data->>'from' = ANY(${s.bind(sections, 'text[]')})
      AND e.at >= ${s.moment(s.look.periods.monthsFrom)} AND e.at <= ${s.now}${inMonth}${seal})`;
}

/** Weeks `w` that begin on these Mondays. */
export const weeksFrom = (s: Statement, mondays: readonly string[]): string =>
  `(SELECT day::text AS week, day::timestamp AS monday,
      least((day + 7)::timestamp AT TIME ZONE 'Asia/Taipei', ${s.now}) AS until
    FROM unnest(${s.bind(mondays, 'date[]')}) AS day) w`;

/** `count` of the cases of a figure, under its name. */
export const counted = (s: Statement, figures: readonly FigureName[]): string =>
  figures
    .map((figure) => `count(*) FILTER (WHERE ${FIGURES[figure](s)})::int AS "${figure}"`)
    .join(', ');
