import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type MeasureLink, type StaffCommand } from '#case';
import { enforce } from '#kernel';
import { linkFault } from './domain/closing.js';
import { MeasureCatalog } from './measure-catalog.port.js';

/** Adds measures to an answered or closed case, or rewrites their evidence. */
@Injectable()
export class LinkMeasures {
  constructor(
    private readonly act: ActOnCase,
    private readonly catalog: MeasureCatalog,
  ) {}

  /** Throws Refusal `unknown_measure`. */
  async run(command: StaffCommand & { measures: readonly MeasureLink[] }): Promise<Case> {
    const { measures } = command;
    const codes = measures.map(({ code }) => code);
    const unknown = await this.catalog.unknown(codes);
    return this.act.run(command, 'link-measures', (_current, { at, actor }) => {
      enforce(linkFault(measures, unknown));
      return {
        events: [event('case.measures_linked', at, actor, { measures: codes })],
        links: measures,
      };
    });
  }
}
