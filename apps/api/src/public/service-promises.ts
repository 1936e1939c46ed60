import { Injectable } from '@nestjs/common';
import { CHANNELS } from '#case';
import { SlaRules, type Target, targetOf } from '#sla';
import type { PromiseView } from './views/service-levels.js';

const UNITS: Record<Target['unit'], readonly [zh: string, en: string]> = {
  workingDays: ['個工作天', 'working days'],
  calendarDays: ['天', 'days'],
  workingMinutes: ['分鐘（上班時間）', 'working minutes'],
  minutes: ['分鐘', 'minutes'],
};

/** What is promised on every channel, in words, from the policies in force. */
@Injectable()
export class ServicePromises {
  constructor(private readonly rules: SlaRules) {}

  list(): PromiseView[] {
    return CHANNELS.map((channel) => {
      const { unit, amount } = targetOf(this.rules.policy, channel);
      const [zh, en] = UNITS[unit];
      return {
        channel,
        zh: `收到的次日起 ${amount} ${zh}`,
        en: `${amount} ${en} from the day after receipt`,
      };
    });
  }
}
