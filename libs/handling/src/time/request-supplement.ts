import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, Followers, type StaffCommand } from '#case';
import { newId, Office } from '#kernel';
import { toFollowers, toldBy } from '../domain/customer-mail.js';
import { supplementMail } from '../domain/supplement-mail.js';

/**
 * The customer is asked for facts (請客戶補充), and so are those of merged cases; the clock stands still
 * until one of them answers or it is resumed.
 */
@Injectable()
export class RequestSupplement {
  constructor(
    private readonly act: ActOnCase,
    private readonly followers: Followers,
    private readonly office: Office,
  ) {}

  async run(command: StaffCommand & { question: string }): Promise<Case> {
    const { question } = command;
    const { publicUrl } = this.office;
    const followers = await this.followers.of(command.caseNo);
    return this.act.run(command, 'request-supplement', (current, { at, actor }) => {
      const mails = supplementMail(newId(at), current, question, publicUrl);
      const others = toFollowers(current, followers, (one) =>
        supplementMail(newId(at), one, question, publicUrl),
      );
      return {
        set: { pausedAt: at },
        events: [event('case.supplement_requested', at, actor, { question, told: toldBy(mails) })],
        mails: [...mails, ...others],
      };
    });
  }
}
