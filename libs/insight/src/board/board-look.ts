import { Injectable } from '@nestjs/common';
import { Clock, Refusal, startOfDay, taipeiDay } from '#kernel';
import { OfficeDays } from '../office-days.js';
import { AGE_STEPS } from './figures.js';
import { periodsUpTo } from './periods.js';
import type { Look } from './statement.js';

const FUTURE = '不能查未來的情形，請選今天或以前的日期 lies in the future: choose today or before';

/** Finds out which moment a board is asked for. */
@Injectable()
export class BoardLook {
  constructor(
    private readonly days: OfficeDays,
    private readonly clock: Clock,
  ) {}

  /**
   * `asOf` is an instant, or a day, which means its end in Taipei; today, and nothing, mean now.
   * Throws Refusal `invalid_input` for what lies in the future.
   */
  async at(asOf: string | undefined): Promise<Look> {
    const now = this.clock.now();
    const moment = asOf && asOf !== taipeiDay(now) ? momentOf(asOf) : undefined;
    if (moment && moment > now) {
      throw new Refusal('invalid_input', { errors: [{ path: 'asOf', message: FUTURE }] });
    }
    const days = await this.days.at(moment, AGE_STEPS);
    return {
      at: moment ?? now,
      isPast: moment !== undefined,
      days,
      periods: periodsUpTo(days.today),
    };
  }
}

const momentOf = (asOf: string): Date =>
  asOf.length === 'YYYY-MM-DD'.length
    ? new Date(startOfDay(asOf, 1).getTime() - 1)
    : new Date(asOf);
