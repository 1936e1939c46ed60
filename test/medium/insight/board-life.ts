import { asActor, type Case, type CaseEvent, type CaseProgress, CaseStore, event } from '#case';
import { AcceptCase, AssignCase, DeclineCase, ReturnCase, TransferCase } from '#handling';
import { ApproveReply, CloseCase, DraftReply, SendBackReply, SubmitReply } from '#resolution';
import { FireTimers } from '#sla';
import type { TestOffice } from '#testing';

/** A moment in Taipei, e.g. `at('10-05', '09:00')`; the year is 2026. */
export const at = (day: string, time: string): Date => new Date(`2026-${day}T${time}:00+08:00`);

/** What the people of an office do with their cases, by its real use cases. */
export class OfficeLife {
  constructor(readonly office: TestOffice) {}

  private async next(account: string, caseNo: string) {
    const current = (await this.office.api.get(CaseStore).find({ caseNo })) as Case;
    return { staff: this.office.people[account], caseNo, version: current.version };
  }

  async accept(account: string, caseNo: string) {
    return this.office.api.get(AcceptCase).run(await this.next(account, caseNo));
  }

  async assign(account: string, caseNo: string, handler: string) {
    return this.office.api.get(AssignCase).run({ ...(await this.next(account, caseNo)), handler });
  }

  async transfer(account: string, caseNo: string, to: string) {
    const command = { ...(await this.next(account, caseNo)), to, reason: '改分' };
    return this.office.api.get(TransferCase).run(command);
  }

  async giveBack(account: string, caseNo: string) {
    const command = { ...(await this.next(account, caseNo)), reason: '非本科' };
    return this.office.api.get(ReturnCase).run(command);
  }

  async decline(account: string, caseNo: string) {
    const command = { ...(await this.next(account, caseNo)), reason: '無具體內容' };
    return this.office.api.get(DeclineCase).run(command);
  }

  async submit(account: string, caseNo: string) {
    const command = { ...(await this.next(account, caseNo)), text: '已改善。' };
    await this.office.api.get(DraftReply).run(command);
    return this.office.api.get(SubmitReply).run(await this.next(account, caseNo));
  }

  async sendBack(account: string, caseNo: string) {
    const command = { ...(await this.next(account, caseNo)), reason: '再查' };
    return this.office.api.get(SendBackReply).run(command);
  }

  async approve(account: string, caseNo: string) {
    return this.office.api.get(ApproveReply).run(await this.next(account, caseNo));
  }

  async close(account: string, caseNo: string) {
    const command = { ...(await this.next(account, caseNo)), noMeasureReason: '個案' };
    return this.office.api.get(CloseCase).run(command as never);
  }

  /** From the section's desk to the answer, all at once. */
  async answer(handler: string, caseNo: string) {
    await this.accept(handler, caseNo);
    await this.submit(handler, caseNo);
    return this.approve(`${handler}-chief`, caseNo);
  }

  /** The customer is asked for facts, and answers. */
  async ask(account: string, caseNo: string, now: Date) {
    const data = { question: '請補照片', told: 'email' } as const;
    const asked = event('case.supplement_requested', now, this.actor(account), data);
    return this.write(caseNo, { pausedAt: now }, [asked]);
  }

  async resume(account: string, caseNo: string, now: Date) {
    const resumed = event('case.resumed', now, this.actor(account), { note: null });
    return this.write(caseNo, { pausedAt: null }, [resumed]);
  }

  async extend(account: string, caseNo: string, now: Date, workingDays: number) {
    const told = { from: '', to: '', reason: '需會勘', told: 'email' as const };
    const extended = event('extension.approved', now, this.actor(account), {
      ...told,
      workingDays,
    });
    return this.write(caseNo, {}, [extended]);
  }

  /** The first follows the second. */
  async merge(account: string, caseNo: string, into: Case, now: Date) {
    const data = { into: into.caseNo, intoId: into.id };
    const set = { status: 'closed', closedAt: now, mergedInto: into.id } as const;
    return this.write(caseNo, set, [event('case.merged', now, this.actor(account), data)]);
  }

  private actor(account: string) {
    return asActor(this.office.people[account]);
  }

  private write(caseNo: string, set: CaseProgress, events: readonly CaseEvent[]) {
    const change = { set, events, newVersion: true };
    return this.office.api.get(CaseStore).change({ caseNo }, () => change);
  }

  /** Moves the office's time on; what has come due fires. */
  async pass(to: Date) {
    await this.office.setTime(to);
    await this.office.worker.get(FireTimers).run();
  }
}
