import { Injectable } from '@nestjs/common';
import { type DayBounds, OfficeDays } from '#insight';
import { Clock, startOfDay, taipeiDay } from '#kernel';
import { SlaBook } from '#sla';

/** Today and the next working day, by the working calendar. */
@Injectable()
export class CalendarDays extends OfficeDays {
  constructor(
    private readonly book: SlaBook,
    private readonly clock: Clock,
  ) {
    super();
  }

  bounds(): DayBounds {
    const today = taipeiDay(this.clock.now());
    const nextWorkingDay = this.book.calendar.addWorkingDays(today, 1);
    return {
      today,
      nextWorkingDay,
      todayStarts: startOfDay(today),
      todayEnds: startOfDay(today, 1),
      nextStarts: startOfDay(nextWorkingDay),
      nextEnds: startOfDay(nextWorkingDay, 1),
    };
  }
}
