import { Injectable } from '@nestjs/common';
import { asActor, CaseStore, event, isOwnSection, mayRead, type Staff } from '#case';
import { Clock, Refusal } from '#kernel';

/** What the customer wrote, as it was written. */
export interface Original {
  readonly subject: string;
  readonly body: string;
}

/** Shows the numbers that are masked in a message, to the section that handles it; the case remembers who looked. */
@Injectable()
export class ShowOriginal {
  constructor(
    private readonly cases: CaseStore,
    private readonly clock: Clock,
  ) {}

  /** Throws Refusal `not_found`, `not_permitted`. */
  async run({ staff, caseNo }: { staff: Staff; caseNo: string }): Promise<Original> {
    const { subject, body } = await this.cases.change({ caseNo }, (current) => {
      if (!mayRead(staff, current)) throw new Refusal('not_found');
      if (!isOwnSection(staff, current.lead)) throw new Refusal('not_permitted');
      return {
        set: {},
        events: [event('original.shown', this.clock.now(), asActor(staff), {})],
      };
    });
    return { subject, body };
  }
}
