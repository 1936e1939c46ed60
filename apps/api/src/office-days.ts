import { Injectable } from '@nestjs/common';
import { type BoardDays, type DayBounds, OfficeDays } from '#insight';
import { Clock, Refusal, startOfDay, taipeiDay } from '#kernel';
import { CalendarGap, RuleStore, SlaBook, WorkingCalendar } from '#sla';

/** Answered or closed within these days is recent. */
const RECENT_DAYS = 14;

/** Today and the next working day, by the working calendar. */
@Injectable()
export class CalendarDays extends OfficeDays {
  constructor(
    private readonly book: SlaBook,
    private readonly rules: RuleStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  bounds(): DayBounds {
    return boundsOf(this.book.calendar, taipeiDay(this.clock.now()));
  }

  workingDaysUntil(moment: Date, from = this.clock.now()): number | null {
    const [today, day] = [taipeiDay(from), taipeiDay(moment)];
    const { calendar } = this.book;
    try {
      return day >= today
        ? calendar.workingDaysBetween(today, day)
        : -calendar.workingDaysBetween(day, today);
    } catch (error) {
      if (error instanceof CalendarGap) return null;
      throw error;
    }
  }

  async at(moment: Date | undefined, workingDaysAgo: readonly number[]): Promise<BoardDays> {
    const calendar = moment ? await this.calendarOf(moment) : this.book.calendar;
    const today = taipeiDay(moment ?? this.clock.now());
    try {
      return {
        ...boundsOf(calendar, today),
        receivedBefore: workingDaysAgo.map((n) => startOfDay(workingDayBack(calendar, today, n))),
      };
    } catch (error) {
      if (!(error instanceof CalendarGap)) throw error;
      const message = '行事曆沒有那一年，請選較近的日期 is of a year the calendar does not know';
      throw new Refusal('invalid_input', { errors: [{ path: 'asOf', message }] });
    }
  }

  /** The calendar that held then; what was declared later was not known. */
  private async calendarOf(moment: Date): Promise<WorkingCalendar> {
    const versions = await this.rules.calendars();
    const held = versions.find(({ madeAt }) => madeAt <= moment) ?? versions.at(-1);
    return held ? new WorkingCalendar(held.calendar) : this.book.calendar;
  }
}

/** The nth working day counted back from today, which counts itself where it is worked. */
const workingDayBack = (calendar: WorkingCalendar, today: string, n: number): string =>
  calendar.addWorkingDays(today, calendar.isWorkingDay(today) ? 1 - n : -n);

function boundsOf(calendar: WorkingCalendar, today: string): DayBounds {
  const nextWorkingDay = calendar.addWorkingDays(today, 1);
  return {
    today,
    nextWorkingDay,
    todayStarts: startOfDay(today),
    todayEnds: startOfDay(today, 1),
    nextStarts: startOfDay(nextWorkingDay),
    nextEnds: startOfDay(nextWorkingDay, 1),
    recentFrom: startOfDay(today, -RECENT_DAYS),
  };
}
