import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, SECTIONS, SectionNames, type StaffCommand } from '#case';
import { enforce, newId, Office, Refusal } from '#kernel';
import { consultedMail } from '../domain/consulted-mail.js';
import { SectionPeople } from './section-people.port.js';

/** The lead asks other sections for their findings (請他科協辦); each has a deadline of its own. */
@Injectable()
export class ConsultSections {
  constructor(
    private readonly act: ActOnCase,
    private readonly people: SectionPeople,
    private readonly office: Office,
    private readonly names: SectionNames,
  ) {}

  /** Throws Refusal `unknown_section`, `same_section`, `findings_awaited`. */
  async run(
    command: StaffCommand & { sections: readonly string[]; question: string },
  ): Promise<Case> {
    const { question } = command;
    const sections = [...new Set(command.sections)];
    const isOpen = (code: string) => isAskable(code) && !this.names.isRetired(code);
    const asked = sections.every(isOpen) ? await this.handlersOf(sections) : [];
    return this.act.run(command, 'consult', (current, { at, actor }) => {
      enforce(consultFault(current, sections, isOpen));
      return {
        set: {
          consulted: union(current.consulted, sections),
          awaitingFindings: union(current.awaitingFindings, sections),
          supporting: union(current.supporting, sections),
        },
        events: [event('case.consulted', at, actor, { sections, question })],
        mails: asked.map((one) => consultedMail(newId(at), current, one, this.office.publicUrl)),
      };
    });
  }

  private async handlersOf(sections: readonly string[]) {
    const found = await Promise.all(
      sections.map((section) => this.people.of({ section, handlerId: null }, 'handler')),
    );
    return found.flat();
  }
}

const union = (all: readonly string[], more: readonly string[]) => [...new Set([...all, ...more])];

/** The ethics office works alone: nobody asks it in the open. */
const isAskable = (code: string): boolean =>
  code !== 'ETHICS' && SECTIONS.some((section) => section === code);

/** A question that is open is not asked again: that would start its deadline anew. */
function consultFault(
  c: Case,
  sections: readonly string[],
  isOpen: (code: string) => boolean,
): Refusal | undefined {
  const wrong = sections.filter((code) => !isOpen(code));
  if (wrong.length > 0) return new Refusal('unknown_section', { sections: wrong });
  if (sections.some((code) => code === c.lead)) return new Refusal('same_section', { to: c.lead });
  const open = sections.filter((code) => c.awaitingFindings.includes(code));
  return open.length > 0 ? new Refusal('findings_awaited', { sections: open }) : undefined;
}
