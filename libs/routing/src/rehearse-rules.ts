import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  chooseDepartment,
  compileRules,
  type RoutingDecision,
} from './domain/choose-department.js';
import { type Moved, rehearse } from './domain/rehearsal/rehearse.js';
import type { RoutingRules } from './domain/routing-rules.js';
import { PastCases } from './past-cases.port.js';
import { PreviewRouting } from './preview-routing.js';

/** As many past cases as a change of the rules is tried against. */
const MOST = 1_000;
const PAGE = 100;
/** So many are routed before other requests have their turn. */
const TURN = 10;

/** How many cases go from where to where, and where such cases ended. */
export interface RehearsedFlow {
  readonly from: string;
  readonly to: string;
  readonly ended: string | null;
  readonly cases: number;
}

/** One part of a rehearsal; the parts add up. */
export interface RehearsedPart {
  readonly total: number;
  readonly done: number;
  readonly flows: RehearsedFlow[];
  readonly moved: Moved[];
  /** Asks for the next part; null at the end. */
  readonly next: string | null;
}

/** Tries changed rules on the last thousand cases, part by part, before any case is routed by them. */
@Injectable()
export class RehearseRules {
  constructor(
    private readonly past: PastCases,
    private readonly preview: PreviewRouting,
  ) {}

  /** One hundred cases on from `after`, which the part before gave. For rules that were checked. */
  async run(content: unknown, after?: { before: string; done: number }): Promise<RehearsedPart> {
    const then = compileRules(content as RoutingRules);
    const done = after?.done ?? 0;
    const [total, { cases, next }] = await Promise.all([
      this.past.count(MOST),
      this.past.page(after?.before, Math.max(0, Math.min(PAGE, MOST - done))),
    ]);
    const flows = new Map<string, RehearsedFlow>();
    const moved: Moved[] = [];
    for (const [i, one] of cases.entries()) {
      if (i % TURN === TURN - 1) await others();
      const seen = rehearse(this.preview.current, then, one);
      const { from, to, ended } = seen;
      const key = `${from} ${to} ${ended}`;
      flows.set(key, { from, to, ended, cases: (flows.get(key)?.cases ?? 0) + 1 });
      if (seen.moved) moved.push(seen.moved);
    }
    const sum = done + cases.length;
    const isOver = next === null || sum >= MOST;
    return { total, done: sum, flows: [...flows.values()], moved, next: isOver ? null : next };
  }

  /** One text by the rules of now and by the changed ones. */
  sample(
    content: unknown,
    message: { channel: string; subject: string; body: string },
  ): {
    now: RoutingDecision;
    then: RoutingDecision;
  } {
    const then = compileRules(content as RoutingRules);
    return { now: this.preview.run(message), then: chooseDepartment(then, message) };
  }
}
