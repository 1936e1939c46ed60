import { Injectable } from '@nestjs/common';
import type { Role } from '#case';
import { standInOf } from '../domain/absence/deputies.js';
import { StaffRegister } from '../staff-register.port.js';
import { AbsenceBook } from './absence.port.js';

/** A colleague as work is given to them; `away`: until which day (ISO), and who stands in meanwhile. */
interface ColleagueAtWork {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly away: { until: string; deputy: { account: string; name: string } | null } | null;
}

/** The people of a section, with who is away today. */
@Injectable()
export class SectionColleagues {
  constructor(
    private readonly register: StaffRegister,
    private readonly absences: AbsenceBook,
  ) {}

  async of(section: string): Promise<ColleagueAtWork[]> {
    const members = await this.register.ofSection(section);
    const { away, people } = await this.absences.today();
    return members.map(({ id, account, name, role }) => {
      const days = away.find(({ staffId }) => staffId === id);
      const found = days && standInOf(id, away, people);
      const deputy = found ? { account: found.account, name: found.name } : null;
      return { account, name, role, away: days ? { until: days.to, deputy } : null };
    });
  }
}
