import { Injectable } from '@nestjs/common';
import { Attachments } from '#attachment';
import type { Case, Staff } from '#case';
import { CaseReader, OfficeDays } from '#insight';
import { Clock } from '#kernel';
import { caseView } from './case-view.js';

/** Shows a case to a member of staff, with everything around it, as of now. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly reader: CaseReader,
    private readonly files: Attachments,
    private readonly clock: Clock,
    private readonly days: OfficeDays,
  ) {}

  async of(c: Case, staff: Staff) {
    const [more, files] = await Promise.all([
      this.reader.surroundings(c.id),
      this.files.ofCase(c.id),
    ]);
    return caseView(c, { more, files }, staff, { now: this.clock.now(), days: this.days });
  }
}
