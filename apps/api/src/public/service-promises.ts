import { Injectable } from '@nestjs/common';
import { CHANNELS, type Channel } from '#case';
import { DeadlineSetter } from '#intake';
import { Clock } from '#kernel';
import { ruleFor, SlaBook, type Target } from '#sla';

/** What is promised on a channel, in words. */
export interface PromiseView {
  readonly channel: string;
  readonly zh: string;
  readonly en: string;
}

type Write = (amount: number) => readonly [zh: string, en: string];

const many = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

const UNITS: Record<Target['unit'], Write> = {
  workingDays: (n) => [
    `收到的次日起 ${n} 個工作天內`,
    `within ${many(n, 'working day')} from the day after receipt`,
  ],
  calendarDays: (n) => [
    `收到的次日起 ${n} 天內`,
    `within ${many(n, 'day')} from the day after receipt`,
  ],
  workingMinutes: (n) => [
    `收到後 ${n} 分鐘內（上班時間）`,
    `within ${many(n, 'minute')} of working time`,
  ],
};

/** What is promised on every channel, in words, from the policies in force. */
@Injectable()
export class ServicePromises {
  constructor(
    private readonly book: SlaBook,
    private readonly deadlines: DeadlineSetter,
    private readonly clock: Clock,
  ) {}

  list(): PromiseView[] {
    return CHANNELS.map((channel) => this.of(channel));
  }

  of(channel: Channel): PromiseView {
    const promised = { channel, kind: 'complaint', urgent: false };
    const { unit, amount } = ruleFor(this.book.policy, promised).targets.reply;
    const [zh, en] = UNITS[unit](amount);
    return { channel, zh, en };
  }

  /** The latest day of the answer to what is sent now. */
  answerBy(channel: Channel): Date {
    return this.deadlines.promise(channel, 'complaint', this.clock.now()).dueAt;
  }
}
