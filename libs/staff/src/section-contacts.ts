import { Injectable } from '@nestjs/common';
import { TRIAGE } from '#case';
import { type Colleague, StaffRegister } from './staff-register.port.js';

/** Answers what other stages ask of the staff register: who answers for a case, who is a colleague. */
@Injectable()
export class SectionContacts {
  constructor(private readonly register: StaffRegister) {}

  /**
   * The named handler, else the section's people in that role, else its supervisors; the dispatchers
   * for triage and for a section without anybody: no warning may reach nobody.
   */
  async of(
    c: { lead: string | null; handlerId: string | null },
    role: 'handler' | 'supervisor',
  ): Promise<Colleague[]> {
    if (c.lead === null || c.lead === TRIAGE) return this.register.withRole('dispatcher');
    if (c.lead === 'ETHICS') return this.register.withRole('ethics');
    const section = await this.register.ofSection(c.lead);
    const found = [
      section.filter(({ id }) => role === 'handler' && id === c.handlerId),
      section.filter((member) => member.role === role),
      section.filter((member) => member.role === 'supervisor'),
    ].find((people) => people.length > 0);
    return found ?? this.register.withRole('dispatcher');
  }

  /** The active member of that section with that account. */
  async find(account: string, section: string): Promise<Colleague | undefined> {
    return (await this.register.ofSection(section)).find((member) => member.account === account);
  }
}
