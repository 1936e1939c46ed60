import { Injectable } from '@nestjs/common';
import { ActOnCase, type Case, event, type StaffCommand } from '#case';
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
    const section = command.staff.section;
    const handler = section && (await this.colleagues.find(command.handler, section));
    return this.act.run(command, 'assign', (_current, { at, actor }) => {
      if (!handler) throw new Refusal('unknown_handler', { handler: command.handler });
      return {
        set: { handlerId: handler.id },
        events: [
          event('case.assigned', at, actor, { handlerId: handler.id, handlerName: handler.name }),
        ],
      };
    });
  }
}
