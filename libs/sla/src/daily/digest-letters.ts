import { Injectable } from '@nestjs/common';
import { SectionNames } from '#case';
import { type MailOrder, newId, Office } from '#kernel';
import { Watchers, WHOLE_OFFICE } from '../alerts/watchers.port.js';
import type { Digest } from '../domain/digest/digest.js';
import { boardOf } from '../domain/digest/digest.js';
import { digestMail, type Heading } from '../domain/digest/digest-mail.js';

/** Writes the daily list of a board to those who get it. */
@Injectable()
export class DigestLetters {
  constructor(
    private readonly watchers: Watchers,
    private readonly names: SectionNames,
    private readonly office: Office,
  ) {}

  /** One mail a person; the same board and day give the same mails. */
  async of(board: string, digest: Digest): Promise<MailOrder[]> {
    const mail = digestMail(digest, this.heading(board));
    const people = await this.watchers.ofBoard(board);
    return people.map(({ id, email }) => ({
      ...{ id: newId(), kind: 'digest', to: email },
      dedupeKey: `digest-${digest.day}-${board}-${id}`,
      ...mail,
    }));
  }

  private heading(board: string): Heading {
    const both = (code: string) => `${this.names.nameOf(code).zh} ${this.names.nameOf(code).en}`;
    const isWhole = board === WHOLE_OFFICE;
    return {
      name: isWhole ? '全局 Whole office' : both(board),
      publicUrl: this.office.publicUrl,
      nameOf: (section) => this.names.nameOf(section).zh,
      sectionOf: isWhole ? (c) => this.names.nameOf(boardOf(c)).zh : undefined,
      isSealed: board === 'ETHICS',
    };
  }
}
