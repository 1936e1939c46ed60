import { Injectable } from '@nestjs/common';
import { Settings } from '#kernel';
import { checkDepartments } from './domain/check-departments.js';
import { SECTIONS } from './domain/case.js';

/** A section, branch or unit as people call it. */
export interface SectionName {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What else is kept of it: what it does, where it is reached, where it stands in the house. */
export interface Department extends SectionName {
  readonly level?: string;
  readonly duties?: string;
  readonly contact?: string;
  /** The districts it serves. */
  readonly regions?: readonly string[];
  /** Takes no new cases; those it had keep its name. */
  readonly retired?: boolean;
}

/** The sections as the office has them now (setting `departments`). */
@Injectable()
export class SectionNames {
  private byCode: ReadonlyMap<string, Department> = new Map();

  /** Throws ConfigFault that lists what is wrong with the departments. */
  constructor(settings: Settings) {
    settings.use({
      name: 'departments',
      check: checkDepartments,
      take: (content) => {
        const { departments } = content as { departments: Department[] };
        this.byCode = new Map(departments.map((one) => [one.code, one]));
      },
    });
  }

  /** The sections that may be given a case, in the order of the house. */
  get sections(): readonly Department[] {
    return SECTIONS.filter((code) => !this.isRetired(code)).map((code) => ({
      ...this.nameOf(code),
      ...this.byCode.get(code),
    }));
  }

  /** Everybody who may appear on a case: sections, branches and units of head office. */
  get all(): readonly SectionName[] {
    return [...this.byCode.keys()].map((code) => this.nameOf(code));
  }

  /** The name of a section; a code nobody has named stands for itself. */
  nameOf(code: string): SectionName {
    const { zh, en } = this.byCode.get(code) ?? { zh: code, en: code };
    return { code, zh, en };
  }

  /** Whether the section takes no new cases. */
  isRetired(code: string): boolean {
    return this.byCode.get(code)?.retired === true;
  }
}
