import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';
import { newId } from '#kernel';
import { toldBy } from '../domain/customer-mail.js';
import { supplementMail } from '../domain/supplement-mail.js';

/** The customer is asked for facts (請客戶補充); the clock stands still until it is resumed. */
@Injectable()
export class RequestSupplement {
  constructor(private readonly act: ActOnCase) {}

  run(command: StaffCommand & { question: string }): Promise<Case> {
    const { question } = command;
    return this.act.run(command, 'request-supplement', (current, { at, actor }) => {
      const mails = supplementMail(newId(at), current, question);
      return {
        set: { pausedAt: at },
        events: [event('case.supplement_requested', at, actor, { question, told: toldBy(mails) })],
        mails,
      };
    });
  }
}
