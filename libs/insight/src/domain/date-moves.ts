import { type Case, type CaseEvent, type RescheduleCause, roundOf } from '#case';

/** A date the customer was given and its successor, with why it moved. Times are UTC. */
export interface DateMove {
  readonly at: Date;
  readonly from: Date;
  readonly to: Date;
  readonly cause: RescheduleCause;
  /** What was said with an extension. */
  readonly reason?: string;
}

/**
 * Every date the answer was promised for, one leading to the next, as it stands on record: nothing is
 * reckoned here.
 */
export function dateMoves(events: readonly CaseEvent[]): DateMove[] {
  let reason: string | undefined;
  const moves = events.flatMap((one) => {
    if (one.type === 'extension.approved') reason = one.data.reason;
    if (one.type !== 'sla.rescheduled' || !roundOf(one.data.clock)) return [];
    const { from, to, cause } = one.data;
    const said = cause === 'extension' ? { reason } : {};
    return [{ at: one.at, from: new Date(from), to: new Date(to), cause, ...said }];
  });
  return moves.filter((move, i) => !isUndone(move, moves[i + 1]) && !isUndone(moves[i - 1], move));
}

/**
 * Waiting time is given back, never taken: where the next move takes it, the approval that ended the
 * waiting was taken back, and neither move was ever told.
 */
const isUndone = (move: DateMove | undefined, next: DateMove | undefined): boolean =>
  next?.cause === 'resume' && next.to < next.from && next.to.getTime() === move?.from.getTime();

/** The dates of a merged case: its own until it was merged, from then on those of the case it follows. */
export function movesOfMerged(
  own: Pick<Case, 'dueAt'>,
  ownEvents: readonly CaseEvent[],
  main: Pick<Case, 'dueAt'>,
  mainEvents: readonly CaseEvent[],
): DateMove[] {
  const merged = ownEvents.findLast(({ type }) => type === 'case.merged');
  if (!merged) return dateMoves(ownEvents);
  const later = dateMoves(mainEvents).filter(({ at }) => at > merged.at);
  const to = later[0]?.from ?? main.dueAt;
  const joined: DateMove = { at: merged.at, from: own.dueAt, to, cause: 'merge' };
  const isMoved = own.dueAt.getTime() !== to.getTime();
  return [...dateMoves(ownEvents), ...(isMoved ? [joined] : []), ...later];
}
