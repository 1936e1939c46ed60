import { Injectable } from '@nestjs/common';
import { type Case, CasePeople, CaseStore, CUSTOMER, event, noticesTo } from '#case';
import { Clock, newId, Refusal } from '#kernel';
import type { Supplement } from './answer-supplement.js';

/** A customer's answer to a question that does not wait any more; `seen` is the case that was asked. */
type LateSupplement = Pick<Supplement, 'ownCaseNo' | 'text'> & { readonly seen: Case };

/**
 * A customer answers our question (補正) after another customer of the same case did, or after the work
 * went on without it: it is on record and who handles the case is told; the clock runs already.
 */
@Injectable()
export class AddSupplement {
  constructor(
    private readonly cases: CaseStore,
    private readonly people: CasePeople,
    private readonly clock: Clock,
  ) {}

  /** Throws Refusal `not_paused` where the case is answered, `stale_version` where it has moved on since. */
  async run({ seen, ownCaseNo, text }: LateSupplement): Promise<Case> {
    const told = await this.people.of({ section: seen.lead, handlerId: seen.handlerId }, 'handler');
    return this.cases.change({ id: seen.id }, (current) => {
      if (OVER.includes(current.status)) throw new Refusal('not_paused');
      // What is on record already was looked up at that revision: nothing is written twice.
      if (current.revision !== seen.revision) throw new Refusal('stale_version');
      const at = this.clock.now();
      return {
        set: {},
        events: [event('supplement.received', at, CUSTOMER, { text, caseNo: ownCaseNo ?? null })],
        newVersion: true,
        notices: noticesTo(told, 'supplement_received', () => newId(at)),
      };
    });
  }
}

const OVER: readonly Case['status'][] = ['replied', 'closed', 'declined'];
