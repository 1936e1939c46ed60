import { Injectable } from '@nestjs/common';
import { FileLimits } from '#attachment';
import { type Department, SectionNames, type Staff } from '#case';
import { type Recognised, SectionColleagues } from '#staff';

const told = ({ code, zh, en, duties = '', contact = '' }: Department) => ({
  ...{ code, zh, en, duties, contact },
});

/** What the console is told of whoever is signed in: the person, the office's names and its limits. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly colleagues: SectionColleagues,
    private readonly names: SectionNames,
    private readonly limits: FileLimits,
  ) {}

  /** Limits of files in megabytes (1024 × 1024 bytes). */
  async about(staff: Staff, owes: Recognised['owes']) {
    const { standsInFor = [], ...own } = staff;
    const { fileMegabytes, case: room } = this.limits;
    return {
      ...own,
      owes,
      standsInFor: standsInFor.map(({ account, name, role, section }) => ({
        ...{ account, name, role, section },
      })),
      sections: [...this.names.sections.map(told), told(this.names.nameOf('TRIAGE'))],
      units: this.names.all,
      colleagues: staff.section ? await this.colleagues.of(staff.section) : [],
      files: { eachMegabytes: fileMegabytes, most: room.files, megabytes: room.megabytes },
    };
  }
}
