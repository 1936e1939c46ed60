import { Injectable } from '@nestjs/common';
import type { Case } from '#case';
import { Clock, type RefusalCode, Settings } from '#kernel';
import {
  type AfterReplyTerms,
  checkAfterReply,
  reopeningFault,
  reopenUntil,
  surveyFault,
  surveyUntil,
} from '../domain/after-reply.js';

/** What is open to the customer of an answered case now. Times are UTC, each moment excluded. */
export interface OpenToCustomer {
  /** Until when the answer may be rated; undefined where it may not. */
  readonly surveyUntil?: Date;
  /** Until when the case may be reopened; undefined where it may not. */
  readonly reopenUntil?: Date;
  /** Why an answered case may not be reopened any more. */
  readonly reopenRefused?: RefusalCode;
}

/** The terms on which customers rate and reopen, as the office has them now (setting `after-reply`). */
@Injectable()
export class AfterReply {
  private held!: AfterReplyTerms;

  /** Throws ConfigFault that lists what is wrong with the terms. */
  constructor(
    settings: Settings,
    private readonly clock: Clock,
  ) {
    settings.use({
      name: 'after-reply',
      check: checkAfterReply,
      take: (content) => void (this.held = content as AfterReplyTerms),
    });
  }

  get terms(): AfterReplyTerms {
    return this.held;
  }

  /** `own` is the customer's case, `answered` the one whose reply answers it. */
  openTo(own: Case, answered: Case): OpenToCustomer {
    const now = this.clock.now();
    const { terms } = this;
    const until = reopenUntil(answered, terms, now);
    const refused = until && reopeningFault(answered, terms, now)?.code;
    return {
      surveyUntil: surveyFault(own, answered, terms, now)
        ? undefined
        : surveyUntil(answered, terms, now),
      reopenUntil: refused ? undefined : until,
      reopenRefused: refused,
    };
  }
}
