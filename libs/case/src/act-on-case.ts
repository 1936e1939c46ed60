import { Injectable } from '@nestjs/common';
import { Clock, enforce, Refusal } from '#kernel';
import { type CaseRef, CaseStore } from './case-store.port.js';
import { asActor, type Actor, type Staff } from './domain/actor.js';
import type { Case } from './domain/case.js';
import type { Change } from './domain/change.js';
import { type Action, nextState } from './domain/lifecycle.js';
import { actsFor, mayRead, refusalOf } from './domain/may.js';

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
    return this.cases.change({ caseNo: command.caseNo }, (current) => {
      this.enforceMay(command, action, current);
      return this.changed(
        command,
        action,
        current,
        effect(current, this.stroke(command, action, current)),
      );
    });
  }

  /**
   * An action on one case that moves another one along; both or neither. What the other one must be
   * like is for `effect` to say. Throws like `run`, and `not_found` where there is no other case.
   */
  async runBoth(
    command: StaffCommand,
    action: Action,
    other: CaseRef,
    effect: (current: Case, other: Case, stroke: Stroke) => readonly [Effect, Change],
  ): Promise<Case> {
    const own = { caseNo: command.caseNo };
    const [after] = await this.cases.changeBoth(own, other, (current, follows) => {
      this.enforceMay(command, action, current);
      const [then, alongside] = effect(current, follows, this.stroke(command, action, current));
      return [this.changed(command, action, current, then), alongside];
    });
    return after;
  }

  private stroke({ staff }: StaffCommand, action: Action, current: Case): Stroke {
    return { at: this.clock.now(), actor: asActor(staff, actsFor(staff, action, current)) };
  }

  private enforceMay({ staff, version }: StaffCommand, action: Action, current: Case): void {
    if (!mayRead(staff, current)) throw new Refusal('not_found');
    if (version !== current.version) {
      throw new Refusal('stale_version', { yours: version, current: current.version });
    }
    enforce(refusalOf(staff, action, current));
  }

  private changed({ staff }: StaffCommand, action: Action, current: Case, then: Effect): Change {
    return {
      ...then,
      set: { status: nextState(current.status, action), ...then.set },
      newVersion: true,
      linkedBy: staff.id,
    };
  }
}
