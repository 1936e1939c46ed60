import { Injectable } from '@nestjs/common';
import { Clock, enforce, Refusal } from '#kernel';
import { CaseStore } from './case-store.port.js';
import { asActor, type Actor, type Staff } from './domain/actor.js';
import type { Case } from './domain/case.js';
import type { Change } from './domain/change.js';
import { type Action, nextState } from './domain/lifecycle.js';
import { mayRead, refusalOf } from './domain/may.js';

/** A member of staff wants to do something with a case they saw in a certain version. */
export interface StaffCommand {
  readonly staff: Staff;
  readonly caseNo: string;
  readonly version: number;
}

/** What an action adds to the move the lifecycle makes by itself. */
export interface Effect extends Omit<Change, 'set' | 'newVersion' | 'linkedBy'> {
  readonly set?: Change['set'];
}

/** The moment and the hand by which something is done. */
export interface Stroke {
  readonly at: Date;
  readonly actor: Actor;
}

/** The way every action of a person takes: may they, is what they saw still so, then do it. */
@Injectable()
export class ActOnCase {
  constructor(
    private readonly cases: CaseStore,
    private readonly clock: Clock,
  ) {}

  /** Throws Refusal: `not_found`, `stale_version`, `not_permitted`, `not_in_this_state`, or the action's own. */
  run(
    command: StaffCommand,
    action: Action,
    effect: (current: Case, stroke: Stroke) => Effect,
  ): Promise<Case> {
    const { staff, version } = command;
    return this.cases.change({ caseNo: command.caseNo }, (current) => {
      if (!mayRead(staff, current)) throw new Refusal('not_found');
      if (version !== current.version) {
        throw new Refusal('stale_version', { yours: version, current: current.version });
      }
      enforce(refusalOf(staff, action, current));
      const then = effect(current, { at: this.clock.now(), actor: asActor(staff) });
      return {
        ...then,
        set: { status: nextState(current.status, action), ...then.set },
        newVersion: true,
        linkedBy: staff.id,
      };
    });
  }
}
