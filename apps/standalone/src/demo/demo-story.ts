import type { INestApplicationContext } from '@nestjs/common';
import { type Case, CaseStore, type Staff } from '#case';
import { AcceptCase } from '#handling';
import { ReceiveCase } from '#intake';
import { Clock } from '#kernel';
import { ApproveReply, CloseCase, DraftReply, MeasureCatalog, SubmitReply } from '#resolution';
import { RouteCase } from '#routing';
import type { DemoCase } from './demo-case.js';
import type { DemoClock } from './demo-clock.js';

/** How far a demo case has come. */
export type Stage = 'new' | 'accepted' | 'submitted' | 'replied' | 'closed';

const HOUR_MS = 3600_000;
const contactOf = ({ contact }: DemoCase) => ({
  name: contact?.name ?? '未留姓名',
  email: contact?.email ?? undefined,
  phone: contact?.phone ?? undefined,
});

/** Lets one message live through the office, as people would have worked on it. */
export class DemoStory {
  private readonly clock: DemoClock;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly staffOf: (section: string, role: Staff['role']) => Staff,
  ) {
    this.clock = app.get<DemoClock>(Clock);
  }

  async tell(c: DemoCase, at: Date, stage: Stage): Promise<void> {
    this.clock.set(at);
    const { case: opened } = await this.app.get(ReceiveCase).run({
      channel: c.channel,
      kind: c.kind,
      subject: c.subject,
      body: c.body,
      contact: contactOf(c),
      branch: c.branch ?? undefined,
      mailItemNo: c.mailItemNo ?? undefined,
      givesQueryCode: c.channel === 'manager_mailbox',
      idempotency: { client: 'demo', key: c.id },
    });
    this.later(0.01);
    await this.app.get(RouteCase).run({ caseId: opened.id });
    const routed = await this.app.get(CaseStore).find({ id: opened.id });
    if (routed?.status === 'routed' && stage !== 'new') await this.handle(routed, c, stage);
  }

  private async handle(routed: Case, c: DemoCase, stage: Stage): Promise<void> {
    const handler = this.staffOf(routed.lead ?? '', 'handler');
    const chief = this.staffOf(routed.lead ?? '', 'supervisor');
    const as = (staff: Staff, current: Case) => ({
      staff,
      caseNo: current.caseNo,
      version: current.version,
    });
    this.later(2);
    let current = await this.app.get(AcceptCase).run(as(handler, routed));
    if (stage === 'accepted' || !c.reply) return;
    this.later(5);
    current = await this.app.get(DraftReply).run({ ...as(handler, current), text: c.reply });
    current = await this.app.get(SubmitReply).run(as(handler, current));
    if (stage === 'submitted') return;
    this.later(3);
    current = await this.app.get(ApproveReply).run(as(chief, current));
    if (stage === 'replied') return;
    this.later(1);
    await this.app.get(CloseCase).run({ ...as(handler, current), ...(await this.closing(c)) });
  }

  private async closing(c: DemoCase) {
    const codes = c.planItems.map((item) => `114-${item}`);
    const unknown = await this.app.get(MeasureCatalog).unknown(codes);
    const measures = codes
      .filter((code) => !unknown.includes(code))
      .map((code) => ({
        code,
        evidence: `依客戶反映「${c.subject}」檢討改善，並列入同仁教育訓練。`,
      }));
    return measures.length > 0
      ? { measures }
      : { noMeasureReason: '單純諮詢，已當場說明，無對應推動作法。' };
  }

  private later(hours: number): void {
    const then = this.clock.now().getTime() + hours * HOUR_MS;
    this.clock.set(new Date(Math.min(then, Date.now())));
  }
}
