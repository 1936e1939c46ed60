import { Injectable } from '@nestjs/common';
import {
  ActOnCase,
  type Case,
  event,
  SECTIONS,
  type Section,
  SectionNames,
  type StaffCommand,
} from '#case';
import { Refusal } from '#kernel';

const isSection = (code: string): code is Section => SECTIONS.some((section) => section === code);

const without = (sections: readonly string[], one: string) =>
  sections.filter((section) => section !== one);

/** The dispatcher or a supervisor gives a case to another section (改分). The customer's clock runs on. */
@Injectable()
export class TransferCase {
  constructor(
    private readonly act: ActOnCase,
    private readonly names: SectionNames,
  ) {}

  /** Throws Refusal `unknown_section`, `same_section`. */
  run(command: StaffCommand & { to: string; reason: string }): Promise<Case> {
    const { to, reason } = command;
    return this.act.run(command, 'transfer', (current, { at, actor }) => {
      if (!isSection(to) || this.names.isRetired(to)) throw new Refusal('unknown_section', { to });
      if (to === current.lead) throw new Refusal('same_section', { to });
      return {
        // Who leads the case need not be asked for findings any more.
        set: {
          ...{ lead: to, handlerId: null, supporting: without(current.supporting, to) },
          consulted: without(current.consulted, to),
          awaitingFindings: without(current.awaitingFindings, to),
        },
        events: [event('case.transferred', at, actor, { from: current.lead, to, reason })],
      };
    });
  }
}
