import type { Case, Staff } from '#case';
import { CaseStore } from '#case';
import { AcceptCase } from '#handling';
import { Clock, newId } from '#kernel';
import { SmtpMailer } from '#platform';
import { ApproveReply, DeliverMail, DraftReply, MailStore, SubmitReply } from '#resolution';
import { openOffice, TestMailServer, type TestOffice } from '#testing';

interface MailRow {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly wait: number;
  readonly lastError: string | null;
}

describe('mail against an SMTP server', () => {
  let office: TestOffice;
  let server: TestMailServer;

  beforeAll(async () => {
    server = await TestMailServer.start();
    office = await openOffice({ SMTP_URL: server.url });
  });
  afterAll(async () => {
    await office.close();
    await server.stop();
  });
  beforeEach(() => {
    server.mood = 'friendly';
    server.received.length = 0;
  });

  /** An approved reply that waits to be sent, and nothing else of that case does. */
  async function approvedReply(text = '已請投遞士確認門牌。', email = 'wang@customer.example') {
    const { caseNo, id } = await office.receive({ contact: { name: '王小明', email } });
    const step = async (who: string, run: (staff: Staff, version: number) => Promise<Case>) => {
      const { version } = (await office.api.get(CaseStore).find({ id })) as Case;
      await run(office.people[who], version);
    };
    const { api } = office;
    await step('delivery', (staff, version) => api.get(AcceptCase).run({ staff, caseNo, version }));
    await step('delivery', (staff, version) =>
      api.get(DraftReply).run({ staff, caseNo, version, text }),
    );
    await step('delivery', (staff, version) =>
      api.get(SubmitReply).run({ staff, caseNo, version }),
    );
    await step('delivery-chief', (staff, version) =>
      api.get(ApproveReply).run({ staff, caseNo, version }),
    );
    const [mail] = await office.db.query<{ id: string }>(
      `SELECT id FROM mail WHERE case_id = $1 AND kind = 'reply'`,
      [id],
    );
    return { caseId: id, mailId: mail.id };
  }

  const send = (mailId: string) => office.worker.get(DeliverMail).run({ mailId });
  const row = async (mailId: string): Promise<MailRow> => {
    const [found] = await office.db.query<MailRow>(
      `SELECT id, state, attempts, last_error AS "lastError",
              extract(epoch FROM next_attempt_at - clock_timestamp())::float8 AS wait
         FROM mail WHERE id = $1`,
      [mailId],
    );
    return found;
  };
  const facts = async (caseId: string) =>
    (
      await office.db.query<{ type: string }>(
        `SELECT type FROM case_event WHERE case_id = $1 AND type IN ('reply.delivered', 'reply.undeliverable')`,
        [caseId],
      )
    ).map(({ type }) => type);
  const letTimePass = (mailId: string) =>
    office.db.query(`UPDATE mail SET next_attempt_at = clock_timestamp() WHERE id = $1`, [mailId]);

  it('is taken once, word for word, and the case says so', async () => {
    const { caseId, mailId } = await approvedReply('您好：\n已請投遞士確認門牌。𠮷');
    await send(mailId);
    await send(mailId);
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail.to).toEqual(['wang@customer.example']);
    expect(mail.messageId).toBe(`<${mailId}@huiyin.example>`);
    const [, body] = mail.raw.split(/\r\n\r\n/);
    expect(Buffer.from(body, 'base64').toString()).toContain('您好：\n已請投遞士確認門牌。𠮷');
    expect(await row(mailId)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    expect(await facts(caseId)).toEqual(['reply.delivered']);
  });

  it('is sent by one of many who try at the same time', async () => {
    const { caseId, mailId } = await approvedReply();
    await Promise.all(Array.from({ length: 8 }, () => send(mailId)));
    expect(server.received).toHaveLength(1);
    expect(await facts(caseId)).toEqual(['reply.delivered']);
  });

  it.each([
    ['the address for now', { at: 'rcpt', code: 450 }],
    ['the content for now', { at: 'data', code: 451 }],
    ['us, until an administrator mends it', { at: 'mail', code: 550 }],
  ] as const)('waits longer each time the server refuses %s', async (_whom, mood) => {
    const { caseId, mailId } = await approvedReply();
    server.mood = mood;
    await send(mailId);
    const first = await row(mailId);
    expect(first).toMatchObject({ state: 'queued', attempts: 1 });
    expect(first.wait).toBeGreaterThan(3);
    await send(mailId);
    expect((await row(mailId)).attempts).toBe(1);
    await letTimePass(mailId);
    await send(mailId);
    expect((await row(mailId)).wait).toBeGreaterThan(first.wait + 3);
    expect(await facts(caseId)).toEqual([]);
    server.mood = 'friendly';
    await letTimePass(mailId);
    await send(mailId);
    expect(server.received.map(({ messageId }) => messageId)).toEqual([
      `<${mailId}@huiyin.example>`,
    ]);
    expect(await facts(caseId)).toEqual(['reply.delivered']);
  });

  it.each([
    ['address', { at: 'rcpt', code: 550 }],
    ['content', { at: 'data', code: 554 }],
  ] as const)(
    'is given up where its %s is refused for good, and the case says so',
    async (...is) => {
      const { caseId, mailId } = await approvedReply();
      server.mood = is[1];
      await send(mailId);
      expect(await row(mailId)).toMatchObject({
        state: 'failed',
        lastError: expect.stringContaining('not now') as string,
      });
      expect(await facts(caseId)).toEqual(['reply.undeliverable']);
      server.mood = 'friendly';
      await letTimePass(mailId);
      await send(mailId);
      expect(server.received).toEqual([]);
    },
  );

  it.each(['hangs-up', 'falls-silent'] as const)(
    'is sent again when the server %s in the middle',
    async (mood) => {
      const { caseId, mailId } = await approvedReply();
      server.mood = mood;
      const timeouts = { connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 500 };
      const { worker, config } = office;
      const impatient = new DeliverMail(
        worker.get(MailStore),
        new SmtpMailer(server.url, config.mailFrom, timeouts),
        worker.get(CaseStore),
        worker.get(Clock),
      );
      await impatient.run({ mailId });
      expect(await row(mailId)).toMatchObject({ state: 'queued', attempts: 1 });
      server.mood = 'friendly';
      await letTimePass(mailId);
      await send(mailId);
      expect(server.received).toHaveLength(1);
      expect(await facts(caseId)).toEqual(['reply.delivered']);
    },
  );

  describe('about no single case', () => {
    async function aNotice(): Promise<string> {
      const mailId = newId();
      await office.db.query(
        `INSERT INTO mail (id, kind, dedupe_key, recipient, subject, text)
         VALUES ($1::uuid, 'digest', $1::uuid::text, 'chief@office.example', '稽催', '今日到期 1 件')`,
        [mailId],
      );
      return mailId;
    }

    it('is sent once, too', async () => {
      const mailId = await aNotice();
      await Promise.all([send(mailId), send(mailId)]);
      expect(server.received.map(({ to }) => to)).toEqual([['chief@office.example']]);
      expect(await row(mailId)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    });

    it('waits for a server that is away, and is given up where the address is refused', async () => {
      const mailId = await aNotice();
      server.mood = { at: 'rcpt', code: 450 };
      await send(mailId);
      expect((await row(mailId)).state).toBe('queued');
      server.mood = { at: 'rcpt', code: 550 };
      await letTimePass(mailId);
      await send(mailId);
      expect(await row(mailId)).toMatchObject({
        state: 'failed',
        lastError: expect.stringContaining('not now') as string,
      });
    });
  });

  it('an attempt that took too long does not overrule the one after it', async () => {
    const { caseId, mailId } = await approvedReply();
    const store = office.worker.get(MailStore);
    const slow = await store.claim(mailId, 0);
    if (!slow) throw new Error('the mail is not waiting');
    await send(mailId);
    await store.putOff(slow, 'too late', 60);
    expect((await row(mailId)).state).toBe('sent');
    expect(await facts(caseId)).toEqual(['reply.delivered']);
  });

  it('a line break cannot smuggle a header or a second addressee in', async () => {
    const mailer = new SmtpMailer(server.url, office.config.mailFrom);
    const mail = { id: 'fixed', subject: '回復\r\nBcc: thief@evil.example', text: 'x' };
    await mailer.send({ ...mail, to: 'wang@customer.example' });
    for (const to of [
      'wang@customer.example\r\nBcc: thief@evil.example',
      'wang@customer.example, thief@evil.example',
      'wang@customer.example>\r\nRCPT TO:<thief@evil.example',
    ]) {
      await mailer.send({ ...mail, to }).catch(() => undefined);
    }
    for (const { raw, to } of server.received) {
      expect(to).not.toContain('thief@evil.example');
      expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
    }
    expect(server.received.length).toBeGreaterThan(0);
  });
});
