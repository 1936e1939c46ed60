import { Injectable } from '@nestjs/common';
import { TRIAGE } from '#case';
import { type Colleague, StaffRegister } from './staff-register.port.js';

/** Answers what other stages ask of the staff register: who answers for a case, who is a colleague. */
@Injectable()
export class SectionContacts {
  constructor(private readonly register: StaffRegister) {}

  /** The named handler, else the section's people in that role; the dispatchers for triage. */
  async of(
    c: { lead: string | null; handlerId: string | null },
    role: 'handler' | 'supervisor',
  ): Promise<Colleague[]> {
    if (c.lead === null || c.lead === TRIAGE) return this.register.withRole('dispatcher');
    if (c.lead === 'ETHICS') return this.register.withRole('ethics');
    const section = await this.register.ofSection(c.lead);
    const named = section.filter(({ id }) => role === 'handler' && id === c.handlerId);
    return named.length > 0 ? named : section.filter((member) => member.role === role);
  }

  /** The active member of that section with that account. */
  async find(account: string, section: string): Promise<Colleague | undefined> {
    return (await this.register.ofSection(section)).find((member) => member.account === account);
  }
}
