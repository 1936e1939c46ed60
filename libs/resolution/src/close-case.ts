import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type MeasureLink, type StaffCommand } from '#case';
import { enforce } from '#kernel';
import { closingFault, linkFault } from './domain/closing.js';
import { MeasureCatalog } from './measure-catalog.port.js';

/** An answered case is finished (結案): it names the plan measures it serves, or says why there are none. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly act: ActOnCase,
    private readonly catalog: MeasureCatalog,
  ) {}

  /** Throws Refusal `measures_or_reason`, `unknown_measure`. Closing ends the time in which an approval can be taken back. */
  async run(
    command: StaffCommand & { measures?: readonly MeasureLink[]; noMeasureReason?: string },
  ): Promise<Case> {
    const { measures = [], noMeasureReason } = command;
    const codes = measures.map(({ code }) => code);
    const unknown = codes.length > 0 ? await this.catalog.unknown(codes) : [];
    return this.act.run(command, 'close', (_current, { at, actor }) => {
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
