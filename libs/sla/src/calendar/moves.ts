import { taipeiDay } from '#kernel';

/** A deadline that would move. Times are UTC. */
export interface MovedDeadline {
  readonly caseNo: string;
  /** A section's code, or TRIAGE. */
  readonly section: string;
  readonly clock: string;
  readonly from: Date;
  readonly to: Date;
}

/** Which deadlines would move and by how much; `deadlines` holds the first two hundred. */
export interface MovesSummary {
  readonly openCases: number;
  readonly movedCases: number;
  readonly movedDeadlines: number;
  readonly bySection: readonly { readonly section: string; readonly deadlines: number }[];
  /** Days later (earlier, where negative) by the ordinary calendar; 0 is another hour of the same day. */
  readonly byDays: readonly { readonly days: number; readonly deadlines: number }[];
  /** Deadlines that would lie in the past, and such as would not any more. */
  readonly becomeOverdue: number;
  readonly noLongerOverdue: number;
  readonly deadlines: readonly MovedDeadline[];
}

const LISTED = 200;
const DAY_MS = 24 * 3600_000;
/** Cases of the ethics office are counted, but nobody else is told their numbers. */
const SEALED = 'ETHICS';

const count = <K>(counts: Map<K, number>, key: K): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

const daysBetween = (from: Date, to: Date): number =>
  (Date.parse(taipeiDay(to)) - Date.parse(taipeiDay(from))) / DAY_MS;

/** Counts the deadlines that would move, case by case, as of a moment. */
export class Moves {
  private openCases = 0;
  private movedCases = 0;
  private movedDeadlines = 0;
  private becomeOverdue = 0;
  private noLongerOverdue = 0;
  private readonly sections = new Map<string, number>();
  private readonly days = new Map<number, number>();
  private readonly listed: MovedDeadline[] = [];

  constructor(private readonly now: Date) {}

  add(moved: readonly MovedDeadline[]): void {
    this.openCases += 1;
    if (moved.length > 0) this.movedCases += 1;
    for (const one of moved) this.addDeadline(one);
  }

  private addDeadline(one: MovedDeadline): void {
    const { section, from, to } = one;
    this.movedDeadlines += 1;
    count(this.sections, section);
    count(this.days, daysBetween(from, to));
    if (from > this.now && to <= this.now) this.becomeOverdue += 1;
    if (from <= this.now && to > this.now) this.noLongerOverdue += 1;
    if (this.listed.length < LISTED && section !== SEALED) this.listed.push(one);
  }

  summary(): MovesSummary {
    const { openCases, movedCases, movedDeadlines, becomeOverdue, noLongerOverdue } = this;
    return {
      ...{ openCases, movedCases, movedDeadlines, becomeOverdue, noLongerOverdue },
      bySection: [...this.sections]
        .map(([section, deadlines]) => ({ section, deadlines }))
        .sort((a, b) => b.deadlines - a.deadlines || a.section.localeCompare(b.section)),
      byDays: [...this.days]
        .map(([days, deadlines]) => ({ days, deadlines }))
        .sort((a, b) => a.days - b.days),
      deadlines: this.listed,
    };
  }
}
