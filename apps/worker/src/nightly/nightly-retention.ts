import { Injectable, Logger } from '@nestjs/common';
import { DeidentifyCases } from '#case';
import { Clock, startOfDay, taipeiDay } from '#kernel';
import { DailyTasks } from '#sla';

const TASK = 'retention';
/** In Taipei, when the office sleeps and the nightly check is over. */
const AT_HOUR = 3;

/** Has the cases whose time is over deidentified once a night, a batch at a time, by whichever workers there are. */
@Injectable()
export class NightlyRetention {
  private readonly log = new Logger('retention');

  constructor(
    private readonly deidentify: DeidentifyCases,
    private readonly tasks: DailyTasks,
    private readonly clock: Clock,
  ) {}

  /** One batch; true where there may be more to do at once. */
  async run(): Promise<boolean> {
    const now = this.clock.now();
    const day = taipeiDay(now);
    if (now.getTime() < startOfDay(day).getTime() + AT_HOUR * 3600_000) return false;
    if ((await this.tasks.done(TASK, day)).length > 0) return false;
    const cases = await this.deidentify.run();
    if (cases > 0) this.log.log(`${cases} cases deidentified`);
    else await this.tasks.once(TASK, day, '', async () => undefined);
    return cases > 0;
  }
}
