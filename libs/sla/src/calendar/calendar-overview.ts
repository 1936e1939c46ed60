import { Injectable } from '@nestjs/common';
import { Clock, taipeiDay } from '#kernel';
import { type CalendarVersion, RuleStore } from '../rule-store.port.js';
import { OpenClocks, type RecomputeProgress } from './open-clocks.port.js';
import { type Coverage, coverageOf } from './coverage.js';

/** The calendar that holds, all its versions newest first, how long it lasts and how far deadlines follow. */
export interface CalendarState {
  readonly current: CalendarVersion;
  readonly versions: readonly CalendarVersion[];
  readonly coverage: Coverage;
  readonly recompute: RecomputeProgress;
}

/** Reads the working calendar with its versions. */
@Injectable()
export class CalendarOverview {
  constructor(
    private readonly rules: RuleStore,
    private readonly open: OpenClocks,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<CalendarState> {
    const versions = await this.rules.calendars();
    const current = versions.at(0);
    if (!current) throw new Error('there is no calendar');
    return {
      ...{ current, versions },
      coverage: coverageOf(current.calendar, taipeiDay(this.clock.now())),
      recompute: await this.open.progress(current.no),
    };
  }

  version(no: number): Promise<CalendarVersion | undefined> {
    return this.rules.calendar(no);
  }
}
