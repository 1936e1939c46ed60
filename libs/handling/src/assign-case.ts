import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type Staff, type StaffCommand } from '#case';
import { Refusal } from '#kernel';

/** Who works where, as far as handing out work needs it; the app wires the staff register. */
export abstract class Colleagues {
  /** The active member of that section with that account. */
  abstract find(
    account: string,
    section: string,
  ): Promise<{ id: string; name: string } | undefined>;
}

/** A supervisor gives a case to a handler of the section (指派承辦人). */
@Injectable()
export class AssignCase {
  constructor(
    private readonly act: ActOnCase,
    private readonly colleagues: Colleagues,
  ) {}

  /** Throws Refusal `unknown_handler` when nobody of the section has that account. */
  async run(command: StaffCommand & { handler: string }): Promise<Case> {
    const { handler: account, staff } = command;
    const [found] = (
      await Promise.all(sectionsOf(staff).map((section) => this.inSection(account, section)))
    ).flat();
    return this.act.run(command, 'assign', (current, { at, actor }) => {
      const handler = found?.section === current.lead ? found : undefined;
      if (!handler) throw new Refusal('unknown_handler', { handler: command.handler });
      return {
        set: { handlerId: handler.id },
        events: [
          event('case.assigned', at, actor, { handlerId: handler.id, handlerName: handler.name }),
        ],
      };
    });
  }

  private async inSection(account: string, section: string) {
    const found = await this.colleagues.find(account, section);
    return found ? [{ ...found, section }] : [];
  }
}

/** One's own section, and those of whose chief one is the deputy. */
const sectionsOf = ({ section, standsInFor = [] }: Staff): string[] =>
  [section, ...standsInFor.map((absent) => absent.section)].filter((code) => code !== null);
