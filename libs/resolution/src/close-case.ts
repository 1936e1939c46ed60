import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, isHeld, type MeasureLink, type StaffCommand } from '#case';
import { enforce, Refusal } from '#kernel';
import { closingFault, linkFault } from './domain/closing.js';
import { MeasureCatalog } from './measure-catalog.port.js';

/** An answered case is finished (結案): it names the plan measures it serves, or says why there are none. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly act: ActOnCase,
    private readonly catalog: MeasureCatalog,
  ) {}

  /** Throws Refusal `measures_or_reason`, `unknown_measure`, `reply_held` while the approval can be taken back. */
  async run(
    command: StaffCommand & { measures?: readonly MeasureLink[]; noMeasureReason?: string },
  ): Promise<Case> {
    const { measures = [], noMeasureReason } = command;
    const codes = measures.map(({ code }) => code);
    const unknown = codes.length > 0 ? await this.catalog.unknown(codes) : [];
    return this.act.run(command, 'close', (current, { at, actor }) => {
      if (isHeld(current, at)) throw new Refusal('reply_held');
      enforce(closingFault(measures, noMeasureReason) ?? linkFault(measures, unknown));
      const reason = noMeasureReason ?? null;
      return {
        set: { closedAt: at, closingReason: reason },
        events: [event('case.closed', at, actor, { measures: codes, reason })],
        links: measures,
      };
    });
  }
}
