import { Injectable, Logger } from '@nestjs/common';
import { Clock, newId } from '#kernel';
import { clockChanges, isMoved } from '../domain/clock/clock-changes.js';
import { readClockFacts } from '../domain/clock/clock-facts.js';
import { laterPolicies, reckon, type Rules } from '../domain/clock/reckon.js';
import { SlaBook } from '../sla-book.js';
import { type OpenCase, OpenClocks, type Reckoning } from './open-clocks.port.js';

const BATCH = 500;
/** While PostgreSQL writes one batch, the next is reckoned. */
const LANES = 2;

/**
 * Brings every running or paused clock up to the newest calendar, from the events of its case. Each
 * batch is a transaction: what was done stays done, and whoever comes next goes on from there.
 */
@Injectable()
export class RecomputeDeadlines {
  private readonly log = new Logger('calendar');
  /** Cases whose events tell of no deadline: named once, and left as they are. */
  private readonly unreadable = new Set<string>();

  constructor(
    private readonly open: OpenClocks,
    private readonly book: SlaBook,
    private readonly clock: Clock,
  ) {}

  /** Returns when every case that nobody else has in hand follows the newest calendar. */
  async run(batch = BATCH): Promise<void> {
    await this.book.refresh();
    const { no } = this.book.current;
    let older = await this.open.olderThan(no, -1);
    if (older !== undefined) await this.open.begin(no);
    while (older !== undefined) {
      await this.follow(no, older, batch);
      older = await this.open.olderThan(no, older);
    }
    await this.open.finish(no);
  }

  private async follow(no: number, older: number, limit: number): Promise<void> {
    let after: string | undefined;
    let page: Promise<string[]> = Promise.resolve([]);
    const read = async () => {
      const ids = await this.open.behind(older, after, limit);
      after = ids.at(-1) ?? after;
      return ids;
    };
    const next = () => (page = page.then(read));
    const lane = async () => {
      for (let ids = await next(); ids.length > 0; ids = await next()) await this.round(no, ids);
    };
    const ended = await Promise.allSettled(Array.from({ length: LANES }, lane));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  private round(no: number, ids: readonly string[]): Promise<void> {
    const at = this.clock.now();
    return this.open.bringUp(no, ids, at, (cases) => this.reckon(cases, at));
  }

  private async reckon(cases: readonly OpenCase[], at: Date): Promise<Reckoning[]> {
    const rules = new Map<string, Rules & { no: number }>();
    const reckoned: Reckoning[] = [];
    for (const one of cases) {
      const facts = this.factsOf(one);
      if (!facts) continue;
      const later = laterPolicies(facts);
      const key = [facts.policy, ...later].join(' ');
      const known = rules.get(key) ?? (await this.book.rulesFor(facts.policy, 0, later));
      rules.set(key, known);
      const stroke = { calendar: known.no, at, cause: 'calendar' as const, newId };
      const writes = clockChanges(reckon(facts, known), one.history, stroke);
      reckoned.push({ caseId: one.caseId, ...(isMoved(writes, one.history) && { writes }) });
    }
    return reckoned;
  }

  private factsOf({ caseId, caseNo, history }: OpenCase) {
    try {
      return readClockFacts(history.events);
    } catch (error) {
      if (!this.unreadable.has(caseId)) this.log.error(`${caseNo}: ${(error as Error).message}`);
      this.unreadable.add(caseId);
      return undefined;
    }
  }
}
