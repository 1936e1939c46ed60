import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { type Case, CaseStore } from '#case';
import { Refusal, Secrets } from '#kernel';

/** A customer's case, and the one whose reply answers it: itself, unless it was merged. */
export interface CustomersCase {
  readonly own: Case;
  readonly main: Case;
}

/** Opens a case to who knows its number and its query code. */
@Injectable()
export class CustomersCaseReader {
  constructor(
    private readonly cases: CaseStore,
    private readonly secrets: Secrets,
  ) {}

  /**
   * Throws Refusal `not_found` alike for a wrong number and a wrong code, after the same work: one
   * question to the database, one hash, one comparison.
   * `queryCode` is the normalised code (see readQueryCode of intake).
   */
  async open(caseNo: string, queryCode: string): Promise<CustomersCase> {
    const found = await this.cases.find({ caseNo: caseNo.trim() });
    const given = Buffer.from(this.secrets.hash('query-code', queryCode));
    const expected = Buffer.from(found?.queryCodeHash ?? '0'.repeat(given.length));
    if (!timingSafeEqual(given, expected) || !found) throw new Refusal('not_found');
    return { own: found, main: await this.followedBy(found) };
  }

  /** The case that is answered for this one: itself, unless it was merged. */
  private async followedBy(c: Case): Promise<Case> {
    const main = c.mergedInto ? await this.cases.find({ id: c.mergedInto }) : undefined;
    return main ? this.followedBy(main) : c;
  }
}
