import { Injectable } from '@nestjs/common';
import { SectionNames, type Staff } from '#case';
import { Clock, enforce, newId, Refusal } from '#kernel';
import { isOffered, mayKeep, type ReplyTemplate, templateFault } from '../domain/reply-template.js';
import { TemplateStore } from './template-store.port.js';

/** What is to be written: a new template, or another wording of one that was seen in a version. */
export interface TemplateCommand {
  readonly staff: Staff;
  readonly id?: string;
  readonly version?: number;
  readonly section: string | null;
  readonly title: string;
  readonly body: string;
  readonly active: boolean;
}

/** Writes a saved reply: a new one, other words, or that it is retired. */
@Injectable()
export class KeepTemplate {
  constructor(
    private readonly templates: TemplateStore,
    private readonly names: SectionNames,
    private readonly clock: Clock,
  ) {}

  /** Throws Refusal `not_permitted`, `unknown_placeholder`, `unknown_section`, `not_found`, `stale_version`. */
  async run({ staff, id, version, ...words }: TemplateCommand): Promise<ReplyTemplate> {
    const { section } = words;
    enforce(templateFault(staff, section, words.body));
    const stroke = { changedBy: staff.name, changedAt: this.clock.now() };
    if (id === undefined) {
      this.checkSection(section);
      const fresh = { ...words, ...stroke, id: newId(stroke.changedAt), version: 1 };
      await this.templates.add(fresh);
      return fresh;
    }
    const before = await this.templates.find(id);
    if (!before || !isOffered(staff, before)) throw new Refusal('not_found');
    if (!mayKeep(staff, before.section)) throw new Refusal('not_permitted');
    if (section !== before.section) this.checkSection(section);
    const after = { ...words, ...stroke, id, version: before.version + 1 };
    if (version !== before.version || !(await this.templates.replace(after))) {
      throw new Refusal('stale_version', { yours: version, current: before.version });
    }
    return after;
  }

  /** A template of a section that is gone can still be retired. */
  private checkSection(section: string | null): void {
    if (section === null || this.names.sections.some(({ code }) => code === section)) return;
    throw new Refusal('unknown_section', { to: section });
  }
}
