import { ProgressReader } from '#insight';
import { DeliverMail, MailStore } from '#resolution';
import { openOffice, TestMailServer, type TestOffice } from '#testing';
import { Desk } from '../handling/desk.js';
import { differences } from '../sla/replayed.js';

const HOLD = 10;

describe('an approval that is taken back', () => {
  let office: TestOffice;
  let desk: Desk;
  let server: TestMailServer;

  beforeAll(async () => {
    server = await TestMailServer.start();
    office = await openOffice({ SMTP_URL: server.url, UNDO_SEND_SECONDS: String(HOLD) });
    desk = new Desk(office);
    await desk.open('delivery', 'delivery-chief');
  });
  afterAll(async () => {
    await office.close();
    await server.stop();
  });
  afterEach(async () => {
    server.received.length = 0;
    await office.setTime();
  });

  async function approved(before: (caseNo: string) => Promise<unknown> = async () => undefined) {
    const contact = { name: '王小明', email: 'wang@customer.example' };
    const { caseNo, id } = await office.receive({ contact });
    await office.db.query(`DELETE FROM mail WHERE kind = 'receipt'`);
    await desk.act('delivery', caseNo, 'accept');
    await desk.act('delivery', caseNo, 'draft-reply', { text: '已請投遞士確認門牌。' });
    await before(caseNo);
    await desk.act('delivery', caseNo, 'submit');
    await desk.act('delivery-chief', caseNo, 'approve');
    return { caseNo, id };
  }

  const mailsOf = (id: string) =>
    office.db.query<{ id: string; state: string }>(
      `SELECT id, state FROM mail WHERE case_id = $1 AND kind = 'reply' ORDER BY created_at`,
      [id],
    );
  /** As the sweep of the worker does it, when the time has come. */
  async function sweep(isDue = true) {
    if (isDue) {
      await office.db.query(
        `UPDATE mail SET next_attempt_at = clock_timestamp() WHERE state = 'queued'`,
      );
    }
    for (const mailId of await office.worker.get(MailStore).waiting(50)) {
      await office.worker.get(DeliverMail).run({ mailId });
    }
  }
  const replies = () => server.received.filter(({ to }) => to.includes('wang@customer.example'));

  it('sends nothing before its time, exactly one mail after it, and is over then', async () => {
    const { caseNo, id } = await approved();
    await sweep(false);
    expect(replies()).toEqual([]);
    expect((await desk.see('delivery-chief', caseNo)).actions).toContain('recall');
    expect((await desk.see('delivery', caseNo)).actions).not.toContain('recall');
    await sweep();
    await sweep();
    expect(replies()).toHaveLength(1);
    // By the office's clock there is time left; the mail is gone all the same.
    expect(await desk.refused('delivery-chief', caseNo, 'recall')).toBe('422 too_late_to_recall');
    expect(await desk.see('delivery', caseNo)).toMatchObject({ status: 'replied' });
    expect((await mailsOf(id)).map(({ state }) => state)).toEqual(['sent']);
  });

  it('never reaches the customer, who is told nothing; what is approved again goes out once', async () => {
    const { caseNo, id } = await approved();
    const tell = async () => {
      const lookUp = office.api.get(ProgressReader) as unknown as {
        tell(
          found: object,
        ): Promise<{ status: string; reply?: object; timeline: { code: string }[] }>;
      };
      const c = await desk.find(caseNo);
      const { status, reply, timeline } = await lookUp.tell({ own: c, main: c });
      return [
        status,
        reply !== undefined,
        timeline.filter(({ code }) => code === 'answered').length,
      ];
    };
    expect(await tell()).toEqual(['in_progress', false, 0]);
    const back = await desk.act('delivery-chief', caseNo, 'recall');
    expect(back).toMatchObject({ status: 'submitted', reply: null });
    expect(back.actions).toContain('approve');
    await sweep();
    expect(replies()).toEqual([]);
    expect(await tell()).toEqual(['in_progress', false, 0]);
    await desk.act('delivery-chief', caseNo, 'approve');
    await sweep();
    expect(replies()).toHaveLength(1);
    expect((await mailsOf(id)).map(({ state }) => state)).toEqual(['recalled', 'sent']);
    await office.setTime(new Date(Date.now() + (HOLD + 1) * 1_000));
    expect(await tell()).toEqual(['answered', true, 1]);
    expect((await desk.see('delivery-chief', caseNo)).actions).not.toContain('recall');
  });

  it('restores what sections were asked', async () => {
    const { caseNo } = await approved((no) =>
      desk.act('delivery', no, 'consult', { sections: ['EXPRESS'], question: '有無此件？' }),
    );
    expect((await desk.see('delivery', caseNo)).awaitingFindings).toEqual([]);
    await desk.act('delivery-chief', caseNo, 'recall');
    expect((await desk.see('delivery', caseNo)).awaitingFindings).toEqual(['EXPRESS']);
    expect((await desk.clock(caseNo, 'findings:EXPRESS')).state).toBe('running');
  });

  it('is refused when the time is over, also where no mail waits', async () => {
    const { caseNo } = await approved();
    await office.setTime(new Date(Date.now() + (HOLD + 1) * 1_000));
    expect(await desk.refused('delivery-chief', caseNo, 'recall')).toBe('422 too_late_to_recall');
  });

  it('and one that is being sent: whoever is first has the mail, and only one of both happens', async () => {
    for (let round = 0; round < 5; round += 1) {
      server.received.length = 0;
      const { caseNo, id } = await approved();
      const [{ id: mailId }] = await mailsOf(id);
      await office.db.query(
        `UPDATE mail SET next_attempt_at = clock_timestamp() + interval '20 ms' WHERE id = $1`,
        [mailId],
      );
      const send = async () => {
        const isWaiting = async () => (await mailsOf(id))[0].state === 'queued';
        while (await isWaiting()) await office.worker.get(DeliverMail).run({ mailId });
      };
      const wait = new Promise((resolve) => setTimeout(resolve, round * 8));
      const [answer] = await Promise.all([
        wait.then(() => desk.try('delivery-chief', caseNo, 'recall')),
        send(),
      ]);
      const isRecalled = answer.statusCode === 200;
      expect((await desk.find(caseNo)).status).toBe(isRecalled ? 'submitted' : 'replied');
      expect(replies()).toHaveLength(isRecalled ? 0 : 1);
      const [{ state }] = await mailsOf(id);
      expect(state).toBe(isRecalled ? 'recalled' : 'sent');
    }
  });

  it('leaves the clocks as if it had never been: running, and paused where it was paused', async () => {
    const { caseNo, id } = await approved();
    const running = await approved();
    expect(await desk.clock(caseNo)).toMatchObject({ state: 'met' });
    await desk.act('delivery-chief', caseNo, 'recall');
    expect(await desk.clock(caseNo)).toMatchObject({ state: 'running' });
    expect((await desk.timers(caseNo)).filter((timer) => timer.endsWith('cancelled'))).toEqual([]);
    const paused = await approved((no) =>
      desk.act('delivery', no, 'request-supplement', { question: '請補照片' }),
    );
    const before = (await desk.events(paused.caseNo)).length;
    await desk.act('delivery-chief', paused.caseNo, 'recall');
    expect(await desk.see('delivery', paused.caseNo)).toMatchObject({
      pausedAt: expect.any(String),
      status: 'submitted',
    });
    expect(await desk.clock(paused.caseNo)).toMatchObject({ state: 'paused' });
    expect((await desk.events(paused.caseNo)).slice(before).map(({ type }) => type)).toEqual([
      'reply.recalled',
    ]);
    expect(await differences(office, [id, running.id, paused.id])).toEqual([]);
    const [then] = await office.db.query<{
      status: string;
      answered: Date | null;
      paused: Date | null;
    }>(
      `SELECT status, answered_at AS answered, paused_at AS paused
         FROM cases_as_of(clock_timestamp(), clock_timestamp()) WHERE case_no = $1`,
      [paused.caseNo],
    );
    expect(then).toMatchObject({ status: 'submitted', answered: null, paused: expect.any(Date) });
  });
});
