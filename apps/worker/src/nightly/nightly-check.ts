import { Injectable, Logger } from '@nestjs/common';
import { Clock, startOfDay, taipeiDay } from '#kernel';
import { CheckDeadlines, CheckLog } from '#sla';

/** In Taipei, when the office sleeps. */
const AT_HOUR = 2;

/** Has every open deadline checked once a night, by whichever worker comes first. */
@Injectable()
export class NightlyCheck {
  private readonly log = new Logger('deadlines');

  constructor(
    private readonly check: CheckDeadlines,
    private readonly nights: CheckLog,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const day = taipeiDay(now);
    if (now.getTime() < startOfDay(day).getTime() + AT_HOUR * 3600_000) return;
    if (!(await this.nights.claim(day))) return;
    try {
      await this.tell();
    } catch (error) {
      await this.nights.release(day);
      throw error;
    }
  }

  /** Case numbers and fields, no personal data. */
  private async tell(): Promise<void> {
    const { checked, differing, samples } = await this.check.run();
    if (differing === 0) return this.log.log(`${checked} open cases checked, deadlines agree`);
    const cases = samples.map(({ caseNo }) => caseNo).join(' ');
    this.log.error(`stored deadlines of ${differing} of ${checked} cases differ: ${cases}`);
  }
}
