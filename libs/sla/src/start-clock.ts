import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { promiseTo } from './domain/clock/promise.js';
import { SlaBook } from './sla-book.js';

/** Starts the clocks of a case: deadlines and rungs, from the policies that hold now. */
@Injectable()
export class StartClock {
  constructor(private readonly book: SlaBook) {}

  /** The name of the policy that holds for what is promised now. */
  get policyInForce(): string {
    return this.book.policyId;
  }

  /** What is promised to a message received at that moment. Nothing is read: it is known already. */
  promise(channel: string, kind: string, receivedAt: Date) {
    const { no: calendarNo, calendar } = this.book.current;
    const { policy, policyId } = this.book;
    const rules = { policy, policyId, calendar, calendarNo };
    const promised = promiseTo({ channel, kind, at: receivedAt }, rules, newId);
    return { ...promised, policy: policyId, calendar: calendarNo };
  }
}
