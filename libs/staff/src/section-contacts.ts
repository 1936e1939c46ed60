import { Injectable } from '@nestjs/common';
import { type Role, TRIAGE } from '#case';
import { AbsenceBook } from './absence/absence.port.js';
import { standInOf } from './domain/absence/deputies.js';
import { type Colleague, StaffRegister } from './staff-register.port.js';

/** The part somebody has in a case or in the office. */
type Part = 'handler' | 'supervisor' | 'dispatcher' | 'head';

/** Answers what other stages ask of the staff register: who answers for a case, who is a colleague. */
@Injectable()
export class SectionContacts {
  constructor(
    private readonly register: StaffRegister,
    private readonly absences: AbsenceBook,
  ) {}

  /**
   * Who is told of a deadline: the named handler, else the section's people in that role, else its
   * supervisors; the dispatchers for triage and for a section without anybody: no warning may reach
   * nobody. The ethics office's cases are told to the ethics office alone, whoever else is asked for.
   * Whoever stands in for one of them today is told as well.
   */
  async of(
    desk: { section: string | null; handlerId: string | null },
    part: Part,
  ): Promise<Colleague[]> {
    return this.withDeputies(await this.inPart(desk, part));
  }

  private async inPart(
    { section, handlerId }: { section: string | null; handlerId: string | null },
    part: Part,
  ): Promise<Colleague[]> {
    if (section === 'ETHICS') return this.register.withRole('ethics');
    if (part === 'head') return this.firstOf('head', 'deputy_head', 'dispatcher', 'admin');
    if (part === 'dispatcher' || section === null || section === TRIAGE) return this.dispatchers();
    const members = await this.register.ofSection(section);
    const found = [
      members.filter(({ id }) => part === 'handler' && id === handlerId),
      members.filter((member) => member.role === part),
      members.filter((member) => member.role === 'supervisor'),
    ].find((people) => people.length > 0);
    return found ?? this.dispatchers();
  }

  /** Who gets the daily list of a section, of triage (TRIAGE), or of the whole office (OFFICE). */
  async ofBoard(board: string): Promise<Colleague[]> {
    if (board === 'OFFICE') return this.of({ section: null, handlerId: null }, 'head');
    if (board === TRIAGE || board === 'ETHICS') {
      return this.of({ section: board, handlerId: null }, 'dispatcher');
    }
    const members = (await this.register.ofSection(board)).filter(
      ({ role }) => role === 'handler' || role === 'supervisor',
    );
    return this.withDeputies(members.length > 0 ? members : await this.dispatchers());
  }

  /** The active member of that section with that account. */
  async find(account: string, section: string): Promise<Colleague | undefined> {
    return (await this.register.ofSection(section)).find((member) => member.account === account);
  }

  /** With the deputies of those who are away today, each once. */
  private async withDeputies(told: readonly Colleague[]): Promise<Colleague[]> {
    const { away, people } = await this.absences.today();
    const deputies = told.flatMap(({ id }) => standInOf(id, away, people) ?? []);
    const known = new Set(told.map(({ id }) => id));
    return [...told, ...deputies.filter(({ id }) => !known.has(id) && known.add(id))];
  }

  private dispatchers(): Promise<Colleague[]> {
    return this.firstOf('dispatcher', 'head', 'deputy_head', 'admin');
  }

  private async firstOf(...roles: Role[]): Promise<Colleague[]> {
    for (const role of roles) {
      const people = await this.register.withRole(role);
      if (people.length > 0) return people;
    }
    return [];
  }
}
