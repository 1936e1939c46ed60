import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refusal } from '#kernel';

/** A case number in an address; what cannot be one is no case, whatever characters it is made of. */
@Injectable()
export class KnownCaseNo implements PipeTransform<string, string> {
  /** Throws Refusal `not_found`. */
  transform(caseNo: string): string {
    if (!/^\d{2,4}-\d{6,12}$/.test(caseNo)) throw new Refusal('not_found');
    return caseNo;
  }
}
