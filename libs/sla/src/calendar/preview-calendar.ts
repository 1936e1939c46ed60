import { Injectable } from '@nestjs/common';
import { Clock, Refusal } from '#kernel';
import type { CalendarData } from '../domain/calendar/calendar-data.js';
import { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import { readClockFacts } from '../domain/clock/clock-facts.js';
import { laterPolicies, reckon } from '../domain/clock/reckon.js';
import { SlaBook } from '../sla-book.js';
import { Moves, type MovedDeadline, type MovesSummary } from './moves.js';
import { type OpenCase, OpenClocks } from './open-clocks.port.js';
import { type CalendarProposal, proposedCalendar } from './proposal.js';

const BATCH = 500;

/** What a changed calendar would do. */
export interface CalendarPreview extends MovesSummary {
  readonly basedOn: number;
  readonly calendar: CalendarData;
}

/** Says beforehand which deadlines a changed calendar moves, reckoned as they will be; writes nothing. */
@Injectable()
export class PreviewCalendar {
  constructor(
    private readonly open: OpenClocks,
    private readonly book: SlaBook,
    private readonly clock: Clock,
  ) {}

  /** Refuses `calendar_changed` where the proposal is based on another version than the newest. */
  async run(proposal: CalendarProposal): Promise<CalendarPreview> {
    await this.book.refresh();
    const { no, version } = this.book.current;
    if (no !== proposal.basedOn) throw new Refusal('calendar_changed');
    const data = proposedCalendar(version, proposal);
    const calendar = new WorkingCalendar(data);
    const moves = new Moves(this.clock.now());
    let after: string | undefined;
    do {
      const page = await this.open.page(after, BATCH);
      for (const one of page) moves.add(await this.movesOf(one, calendar));
      after = page.at(-1)?.caseId;
    } while (after);
    return { basedOn: no, calendar: data, ...moves.summary() };
  }

  /** A case that cannot be reckoned moves nowhere; the nightly check names it. */
  private movesOf(one: OpenCase, calendar: WorkingCalendar): Promise<MovedDeadline[]> {
    return this.reckoned(one, calendar).catch(() => []);
  }

  private async reckoned(one: OpenCase, calendar: WorkingCalendar): Promise<MovedDeadline[]> {
    const facts = readClockFacts(one.history.events);
    const rules = await this.book.rulesFor(facts.policy, 0, laterPolicies(facts));
    const { caseNo, lead, history } = one;
    return reckon(facts, { ...rules, calendar }).flatMap(({ clock, state, dueAt }) => {
      const stored = history.clocks.find((row) => row.clock === clock);
      const isOpen = state === 'running' || state === 'paused';
      if (!isOpen || !stored || stored.dueAt.getTime() === dueAt.getTime()) return [];
      return [{ caseNo, section: lead ?? 'TRIAGE', clock, from: stored.dueAt, to: dueAt }];
    });
  }
}
