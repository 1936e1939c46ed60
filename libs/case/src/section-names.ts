import { Injectable } from '@nestjs/common';
import { ConfigFiles, readChecked } from '#kernel';
import { SECTIONS, TRIAGE } from './domain/case.js';

/** A section, branch or unit as people call it. */
export interface SectionName {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Every section that may lead a case has a name in both languages. */
export function checkDepartments(data: unknown): string[] {
  const list = (data as { departments?: unknown }).departments;
  if (!Array.isArray(list)) return ['departments: must be a list'];
  const named = (list as Partial<SectionName>[]).filter((d) => d.code && d.zh && d.en);
  const faults = list.length > named.length ? ['every department needs code, zh and en'] : [];
  const missing = [...SECTIONS, TRIAGE].filter((code) => !named.some((d) => d.code === code));
  return [...faults, ...missing.map((code) => `${code}: is missing`)];
}

/** The names of the sections (config/departments.json), read and checked at boot. */
@Injectable()
export class SectionNames {
  /** The sections that may lead a case, in the order of the house. */
  readonly sections: readonly SectionName[];
  private readonly byCode: ReadonlyMap<string, SectionName>;

  /** Throws ConfigFault that lists what is wrong with the departments. */
  constructor(files: ConfigFiles) {
    const { departments } = readChecked<{ departments: SectionName[] }>(
      files,
      'departments.json',
      checkDepartments,
    );
    this.byCode = new Map(departments.map(({ code, zh, en }) => [code, { code, zh, en }]));
    this.sections = SECTIONS.map((code) => this.nameOf(code));
  }

  /** Everybody who may appear on a case: sections, branches and units of head office. */
  get all(): readonly SectionName[] {
    return [...this.byCode.values()];
  }

  /** The name of a section; a code nobody has named stands for itself. */
  nameOf(code: string): SectionName {
    return this.byCode.get(code) ?? { code, zh: code, en: code };
  }
}
