import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#kernel';
import { readClockFacts } from '../domain/clock/clock-facts.js';
import { type Difference, differences } from '../domain/explain/compare.js';
import { CheckLog, type FinishedCheck } from './check-log.port.js';
import { type CaseFacts, DeadlineFacts } from './deadline-facts.port.js';
import { KeptRules } from './kept-rules.js';

const BATCH = 200;
/** So many cases that differ are kept with what differs; the number of all is kept anyway. */
const MOST_SAMPLES = 50;

/**
 * Reckons every open deadline anew from its facts and compares it with what is stored. What differs
 * is told and never repaired: a difference means that somebody must find out why.
 */
@Injectable()
export class CheckDeadlines {
  constructor(
    private readonly facts: DeadlineFacts,
    private readonly rules: KeptRules,
    private readonly log: CheckLog,
    private readonly clock: Clock,
  ) {}

  /** Checks all open cases and keeps the outcome; where something differs, every administrator gets a mail. */
  async run(): Promise<FinishedCheck> {
    const startedAt = this.clock.now();
    let checked = 0;
    let differing = 0;
    const samples: FinishedCheck['samples'][number][] = [];
    for await (const one of this.openCases()) {
      checked += 1;
      const found = await this.differencesOf(one);
      if (found.length === 0) continue;
      differing += 1;
      if (samples.length < MOST_SAMPLES) samples.push({ caseNo: one.caseNo, differences: found });
    }
    const finishedAt = this.clock.now();
    const outcome = { id: newId(), startedAt, finishedAt, checked, differing, samples };
    await this.log.keep(outcome);
    return outcome;
  }

  private async *openCases(): AsyncGenerator<CaseFacts> {
    for (let last: string | undefined; ;) {
      const batch = await this.facts.openAfter(last, BATCH);
      yield* batch;
      if (batch.length < BATCH) return;
      last = batch.at(-1)?.caseId;
    }
  }

  /** A case whose deadlines cannot be reckoned at all differs too: it must not hide the others. */
  private async differencesOf(found: CaseFacts): Promise<Difference[]> {
    try {
      const reckoned = await this.rules.reckon(readClockFacts(found.events), found.clocks);
      return differences(reckoned, found, this.clock.now());
    } catch (error) {
      const what = { clock: 'reply', rung: null, field: 'facts', stored: null };
      return [{ ...what, reckoned: (error as Error).message }];
    }
  }
}
