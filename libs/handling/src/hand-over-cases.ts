import { Injectable } from '@nestjs/common';
import { asActor, type Case, CaseStore, event, type Staff } from '#case';
import { Clock, Refusal, type RefusalCode } from '#kernel';
import { Colleagues } from './assign-case.js';

/** Whose cases go to whom: to a colleague of the section, or back to the section itself (`to` null). */
export interface HandOver {
  readonly staff: Staff;
  readonly from: string;
  readonly to: string | null;
  readonly cases: readonly string[];
}

/** What became of each case that was named. */
export interface HandedOver {
  readonly moved: string[];
  readonly left: { caseNo: string; code: RefusalCode }[];
}

/**
 * The open cases of somebody who leaves go to a colleague, or back to their section (交接). Each case
 * by itself: one that has moved on meanwhile stays as it is, and is named.
 */
@Injectable()
export class HandOverCases {
  constructor(
    private readonly cases: CaseStore,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  async run(order: HandOver): Promise<HandedOver> {
    const done: HandedOver = { moved: [], left: [] };
    for (const caseNo of order.cases) {
      try {
        await this.one(order, caseNo);
        done.moved.push(caseNo);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        done.left.push({ caseNo, code: error.code });
      }
    }
    return done;
  }

  private async one({ staff, from, to }: HandOver, caseNo: string): Promise<void> {
    const lead = (await this.cases.find({ caseNo }))?.lead;
    const next = to && lead ? await this.colleagues.find(to, lead) : undefined;
    await this.cases.change({ caseNo }, (current) => {
      if (!mayHandOver(staff, current)) throw new Refusal('not_found');
      if (current.handlerId !== from || current.lead !== lead || isOver(current)) {
        throw new Refusal('not_in_this_state', { status: current.status });
      }
      if (to && !next) throw new Refusal('unknown_handler', { handler: to });
      return { newVersion: true, ...this.effect(staff, next) };
    });
  }

  private effect(staff: Staff, next: { id: string; name: string } | undefined) {
    const at = this.clock.now();
    const actor = asActor(staff);
    const fact = next
      ? event('case.handed_over', at, actor, { handlerId: next.id, handlerName: next.name })
      : event('case.handed_back', at, actor, {});
    return { set: { handlerId: next?.id ?? null }, events: [fact] };
  }
}

const isOver = ({ status }: Case): boolean => status === 'closed' || status === 'declined';

/** The administrator moves work without reading it; what is sealed is moved by the ethics office alone. */
const mayHandOver = (who: Staff, { lead }: Case): boolean =>
  lead !== 'ETHICS' &&
  (who.role === 'admin' || (who.role === 'supervisor' && who.section === lead));
