import type { INestApplicationContext } from '@nestjs/common';
import { type Case, CaseStore, type Staff } from '#case';
import { AcceptCase, DeclineCase, NoteCase, TransferCase } from '#handling';
import { ReceiveCase } from '#intake';
import { Clock } from '#kernel';
import {
  ApproveReply,
  CloseCase,
  DraftReply,
  MeasureCatalog,
  SendBackReply,
  SubmitReply,
} from '#resolution';
import { RouteCase } from '#routing';
import { FireTimers, SlaBook, TimerStore } from '#sla';
import { DataSource } from 'typeorm';
import type { DemoCase } from './demo-case.js';
import type { DemoClock } from './demo-clock.js';
import { scriptOf, sectionFor, type Step } from './demo-script.js';
import { BACKDATE } from './demo-times.sql.js';
import { DemoTurnTeller } from './demo-turn-teller.js';
import * as words from './demo-words.js';

const MINUTE_MS = 60_000;

/** Lets messages live through the office, as people would have worked on them. */
export class DemoStory {
  private readonly clock: DemoClock;
  private readonly turns: DemoTurnTeller;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly people: readonly Staff[],
    private readonly now: Date,
    private readonly readUpTo: Date,
  ) {
    this.clock = app.get<DemoClock>(Clock);
    this.turns = new DemoTurnTeller(app, (role, section) => this.who(role, section), readUpTo);
  }

  /** Tells the nth story to where it is now; one that was broken off is told from there. */
  async tell(n: number, demo: DemoCase, receivedAt: Date): Promise<void> {
    const id = await this.receive(demo, receivedAt);
    let current = await this.routed(id);
    const { calendar } = this.app.get(SlaBook);
    for (const step of scriptOf(n, current, demo, this.now, calendar)) {
      await this.passTime(id, step.at);
      if ((current = await this.find(id)).status === step.from) {
        await this.act(step, current, demo);
      }
    }
    await this.passTime(id, this.now);
    await this.app.get(DataSource).query(BACKDATE, [id, this.readUpTo]);
  }

  private async receive(demo: DemoCase, at: Date): Promise<string> {
    this.clock.set(at);
    const { contact } = demo;
    const { case: opened } = await this.app.get(ReceiveCase).run({
      channel: demo.channel,
      kind: demo.kind,
      subject: demo.subject,
      body: demo.body,
      contact: {
        name: contact?.name ?? '未留姓名',
        email: contact?.email ?? undefined,
        phone: contact?.phone ?? undefined,
      },
      branch: demo.branch ?? undefined,
      mailItemNo: demo.mailItemNo ?? undefined,
      givesQueryCode: demo.channel === 'manager_mailbox',
      idempotency: { client: 'demo', key: demo.id },
    });
    return opened.id;
  }

  private async routed(caseId: string): Promise<Case> {
    const { receivedAt } = await this.find(caseId);
    this.clock.set(new Date(Math.min(receivedAt.getTime() + MINUTE_MS, this.now.getTime())));
    await this.app.get(RouteCase).run({ caseId });
    return this.find(caseId);
  }

  /** The rungs up to then fire on their moments, so that nothing is left for the first start to catch up on. */
  private async passTime(caseId: string, until: Date): Promise<void> {
    const timers = this.app.get(TimerStore);
    for (;;) {
      const next = await timers.nextOf(caseId);
      if (!next || next.dueAt > until) break;
      this.clock.set(next.dueAt);
      await this.app.get(FireTimers).ofCase({ caseId, upTo: next.dueAt });
    }
    this.clock.set(until);
  }

  private async act({ at, does }: Step, current: Case, demo: DemoCase): Promise<void> {
    if (typeof does === 'object') return this.turns.tell(does, at, current);
    const by = (staff: Staff, { caseNo, version } = current) => ({ staff, caseNo, version });
    const { app } = this;
    switch (does) {
      case 'dispatch': {
        const to = sectionFor(demo) ?? '';
        return void (await app
          .get(TransferCase)
          .run({ ...by(this.who('dispatcher')), to, reason: words.DISPATCH_REASON }));
      }
      case 'decline':
        return void (await app
          .get(DeclineCase)
          .run({ ...by(this.who('dispatcher')), reason: words.DECLINE_REASON }));
      case 'accept':
        return void (await app.get(AcceptCase).run(by(this.handler(current))));
      case 'note':
        return void (await app
          .get(NoteCase)
          .run({ ...by(this.handler(current)), text: words.NOTE }));
      case 'submit': {
        const drafted = await app
          .get(DraftReply)
          .run({ ...by(this.handler(current)), text: words.replyTo(demo) });
        return void (await app.get(SubmitReply).run(by(this.handler(current), drafted)));
      }
      case 'send-back':
        return void (await app
          .get(SendBackReply)
          .run({ ...by(this.chief(current)), reason: words.SEND_BACK_REASON }));
      case 'approve':
        return void (await app.get(ApproveReply).run(by(this.chief(current))));
      case 'close':
        return void (await app
          .get(CloseCase)
          .run({ ...by(this.handler(current)), ...(await this.closing(demo)) }));
    }
  }

  private async closing(demo: DemoCase) {
    const codes = demo.planItems.map((item) => `114-${item}`);
    const unknown = await this.app.get(MeasureCatalog).unknown(codes);
    const measures = codes
      .filter((code) => !unknown.includes(code))
      .map((code) => ({ code, evidence: words.evidenceOf(demo) }));
    return measures.length > 0 ? { measures } : { noMeasureReason: words.NO_MEASURE };
  }

  private async find(id: string): Promise<Case> {
    const found = await this.app.get(CaseStore).find({ id });
    if (!found) throw new Error('the demo case is gone');
    return found;
  }

  private handler = ({ lead }: Case): Staff => this.who('handler', lead);
  private chief = ({ lead }: Case): Staff => this.who('supervisor', lead);

  private who(role: Staff['role'], section: string | null = null): Staff {
    const found = this.people.find((one) => one.role === role && one.section === section);
    if (!found) throw new Error(`the demo has nobody as ${role} of ${section ?? 'the office'}`);
    return found;
  }
}
