import { Injectable } from '@nestjs/common';
import {
  ActOnCase,
  type Case,
  CaseStore,
  event,
  type Follower,
  Followers,
  mayRead,
  nextState,
  type Staff,
  type StaffCommand,
  type Stroke,
} from '#case';
import { enforce, newId, Office, Refusal } from '#kernel';
import { type Addressee, toFollowers } from '../domain/customer-mail.js';
import { mergedMail } from '../domain/merged-mail.js';

/**
 * A case goes on with another one about the same matter (併案). It closes and follows that one; the
 * other counts from the first receipt of all, and its reply answers every customer.
 */
@Injectable()
export class MergeCase {
  constructor(
    private readonly act: ActOnCase,
    private readonly cases: CaseStore,
    private readonly followers: Followers,
    private readonly office: Office,
  ) {}

  /** Throws Refusal `same_case`, `unknown_case`, `case_ended`. */
  async run(command: StaffCommand & { into: string }): Promise<Case> {
    const { staff, caseNo } = command;
    const into = command.into.trim();
    // Where there is no other case, the first one stands in for it: the refusals come in their order.
    const found = into !== caseNo && (await this.cases.find({ caseNo: into }));
    if (!found) return this.refuse(command, into === caseNo ? 'same_case' : 'unknown_case');
    const followers = await this.followers.of(caseNo);
    const earlier = followers.map(({ receivedAt }) => receivedAt);
    return this.act.runBoth(command, 'merge', { id: found.id }, (current, other, stroke) => {
      enforce(mergeFault(staff, other));
      const receivedAt = new Date(Math.min(...[current.receivedAt, ...earlier].map(Number)));
      const [closed, absorbed] = followed(current, other, receivedAt, stroke);
      const mails = this.mailsTo(current, followers, stroke.at);
      return [{ ...closed, mails }, absorbed];
    });
  }

  /** Whoever waits for this case's answer learns that it comes with another one. */
  private mailsTo(current: Case, followers: readonly Follower[], at: Date) {
    const write = (one: Addressee) => mergedMail(newId(at), one, this.office.publicUrl);
    return [...write(current), ...toFollowers(current, followers, write)];
  }

  private refuse(command: StaffCommand, code: 'same_case' | 'unknown_case'): Promise<Case> {
    return this.act.run(command, 'merge', () => {
      throw new Refusal(code);
    });
  }
}

/**
 * What one may not read does not exist; what is answered, ended or merged itself takes nothing in. Into
 * another section's case the dispatcher merges, for that section's deadline may move.
 */
function mergeFault(staff: Staff, other: Case): Refusal | undefined {
  if (!mayRead(staff, other) || other.lead === 'ETHICS') return new Refusal('unknown_case');
  const isOwn = staff.role === 'dispatcher' || staff.section === other.lead;
  if (!isOwn) return new Refusal('not_permitted', { action: 'merge' });
  return nextState(other.status, 'merge') ? undefined : new Refusal('case_ended');
}

function followed(current: Case, other: Case, receivedAt: Date, { at, actor }: Stroke) {
  const merged = event('case.merged', at, actor, { into: other.caseNo, intoId: other.id });
  const absorbed = event('case.absorbed', at, actor, {
    ...{ caseNo: current.caseNo, caseId: current.id, receivedAt: receivedAt.toISOString() },
  });
  const closed = { closedAt: at, mergedInto: other.id, closingReason: `併入 ${other.caseNo}` };
  return [
    { set: { ...closed, pausedAt: null, pendingExtension: null }, events: [merged] },
    { set: {}, events: [absorbed], newVersion: true },
  ] as const;
}
