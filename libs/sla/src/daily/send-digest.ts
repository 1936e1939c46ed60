import { Injectable } from '@nestjs/common';
import { asRows, SECTIONS, TRIAGE } from '#case';
import { taipeiDay } from '#kernel';
import { WHOLE_OFFICE } from '../alerts/watchers.port.js';
import { CalendarGap } from '../domain/calendar/calendar-data.js';
import { boardOf, digestOf, isEmpty, type OpenCase } from '../domain/digest/digest.js';
import { SlaBook } from '../sla-book.js';
import { WRITE_MAILS } from '../store/write-mails.sql.js';
import { DailyTasks } from './daily-tasks.js';
import { DigestLetters } from './digest-letters.js';
import { OpenCases } from './open-cases.js';

const TASK = 'digest';
const BOARDS: readonly string[] = [...SECTIONS, TRIAGE, WHOLE_OFFICE];

/**
 * The daily list (稽催) of what is due and overdue: when work begins, or as soon after it as a worker
 * is up while the office works; each board's once a day. That of a day gone by is not sent later.
 */
@Injectable()
export class SendDigest {
  /** Nothing is left to be sent on that day. */
  private finished?: string;

  constructor(
    private readonly tasks: DailyTasks,
    private readonly cases: OpenCases,
    private readonly letters: DigestLetters,
    private readonly book: SlaBook,
  ) {}

  async run(): Promise<void> {
    const at = await this.cases.now();
    const day = taipeiDay(at);
    if (this.finished === day || !this.isAtWork(at)) return;
    const done = await this.tasks.done(TASK, day);
    const left = BOARDS.filter((board) => !done.includes(board));
    if (left.length > 0) {
      const cases = await this.cases.pressing();
      for (const board of left) await this.send(board, cases, at);
    }
    this.finished = day;
  }

  private async send(board: string, cases: readonly OpenCase[], at: Date): Promise<void> {
    const digest = digestOf(cases.filter(isOn(board)), this.book.calendar, at);
    const mails = isEmpty(digest) ? [] : await this.letters.of(board, digest);
    await this.tasks.once(TASK, digest.day, board, async (tx) => {
      if (mails.length > 0) await tx.query(WRITE_MAILS, [asRows(mails)]);
    });
  }

  private isAtWork(at: Date): boolean {
    try {
      return this.book.calendar.isWorkingMoment(at);
    } catch (error) {
      if (error instanceof CalendarGap) return false;
      throw error;
    }
  }
}

/** The whole office's list has all but what the ethics office has to itself. */
const isOn = (board: string) => (c: OpenCase) =>
  board === WHOLE_OFFICE ? c.lead !== 'ETHICS' : boardOf(c) === board;
