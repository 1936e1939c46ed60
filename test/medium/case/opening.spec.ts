import { randomUUID } from 'node:crypto';
import { type Case, CaseStore, type Opening } from '#case';
import { ReceiveCase } from '#intake';
import { aMessage, openOffice, type TestOffice } from '#testing';

const TABLES = ['cases', 'case_event', 'timer', 'mail', 'outbox', 'idempotency_key'];

describe('opening a case', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const counts = async () =>
    (
      await office.db.query<Record<string, number>>(
        `SELECT ${TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join()}`,
      )
    )[0];
  const receive = (key: string, body = '包裹未送達。') =>
    office.api
      .get(ReceiveCase)
      .run(aMessage({ body, givesQueryCode: false, idempotency: { client: 'call centre', key } }));

  it('stores case, fact, timers, mail and what must follow, and nothing else', async () => {
    const before = await counts();
    const body = '  第一行\r\n第二行 <b>粗體</b> 𠮷 \\u0041 {caseNo} %s $1 \'引號"  ';
    const { id, caseNo } = await office.receive({ body }, false);
    const after = await counts();
    expect(TABLES.map((table) => after[table] - before[table])).toEqual([1, 1, 4, 1, 6, 0]);
    const stored = (await office.api.get(CaseStore).find({ id })) as Case;
    expect(stored.body).toBe(body);
    expect(stored).toMatchObject({ caseNo, status: 'received', lead: null, version: 1 });
    const topics = await office.db.query<{ topic: string }>(
      `SELECT topic FROM outbox WHERE case_id = $1 ORDER BY topic`,
      [id],
    );
    expect(topics.map(({ topic }) => topic)).toEqual([
      'case.received',
      'mail.queued',
      ...Array<string>(4).fill('timer.armed'),
    ]);
  });

  it('is one case for twenty equal requests at the same time', async () => {
    const before = await counts();
    const receipts = await Promise.all(Array.from({ length: 20 }, () => receive('twenty')));
    expect(new Set(receipts.map((receipt) => receipt.case.caseNo)).size).toBe(1);
    const moments = receipts.map((receipt) => receipt.case.receivedAt.toISOString());
    expect(new Set(moments).size).toBe(1);
    const after = await counts();
    expect(TABLES.map((table) => after[table] - before[table])).toEqual([1, 1, 4, 1, 6, 1]);
    await expect(receive('twenty', '另一件事。')).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
    expect((await counts()).cases).toBe(after.cases);
  });

  it('gives every case a number of its own, however many come at once', async () => {
    const cases = await Promise.all(Array.from({ length: 60 }, () => office.receive({}, false)));
    const numbers = cases.map(({ caseNo }) => caseNo);
    expect(new Set(numbers).size).toBe(60);
    expect(numbers.every((caseNo) => /^\d{3}-\d{6}$/.test(caseNo))).toBe(true);
  });

  /** An opening that is right in every part, for one part to be spoilt. */
  const opening = (): Opening => {
    const at = new Date();
    const id = randomUUID();
    return {
      case: {
        ...{ id, channel: 'letter', kind: 'complaint', subject: 's', body: 'b' },
        ...{ contact: { name: 'n' }, branch: null, mailItemNo: null, occurredOn: null },
        ...{ sourceRefNo: null, replyTo: 'customer', language: 'zh', queryCodeHash: null },
        ...{ status: 'received', lead: null, supporting: [], urgent: false },
        ...{ consulted: [], awaitingFindings: [], pausedAt: null, pendingExtension: null },
        mergedInto: null,
        ...{ suspectedReport: false, handlerId: null, receivedAt: at, dueAt: at, slaPolicy: 'p' },
        ...{ warnedAt: null, breachedAt: null, draft: null, reply: null, repliedAt: null },
        ...{ closedAt: null, closingReason: null, followUp: null },
      },
      rocYear: 115,
      events: [
        {
          ...{ type: 'case.received', at, actor: { by: 'customer' } },
          data: {
            ...{ channel: 'letter', kind: 'complaint', sourceRefNo: null },
            ...{ policy: 'p', calendar: 1, dueAt: at.toISOString() },
          },
        },
      ],
      clocks: [],
      timers: [
        {
          ...{ id: randomUUID(), clock: 'reply', rung: 'breach', epoch: 1 },
          ...{ dueAt: at, state: 'armed' },
        },
      ],
      mails: [
        {
          ...{ id: randomUUID(), kind: 'receipt', dedupeKey: `k-${id}` },
          ...{ to: 'a@b.example', subject: 's', text: 't' },
        },
      ],
      idempotency: { client: 'c', key: id, requestHash: 'h' },
    };
  };
  const missing = undefined as never;

  it.each<[string, (good: Opening) => Opening]>([
    ['the case', (good) => ({ ...good, case: { ...good.case, body: missing } })],
    ['the fact', (good) => ({ ...good, events: [{ ...good.events[0], at: missing }] })],
    ['a timer', (good) => ({ ...good, timers: [...good.timers, { ...good.timers[0] }] })],
    ['the mail', (good) => ({ ...good, mails: [{ ...good.mails[0], text: missing }] })],
  ])('stores nothing at all when %s cannot be stored', async (_part, spoil) => {
    const before = await counts();
    const good = opening();
    await expect(office.api.get(CaseStore).open(spoil(good))).rejects.toThrow();
    expect(await counts()).toEqual(before);
    // The key is free again: the sender may mend the request and come back.
    expect((await office.api.get(CaseStore).open(good))?.caseNo).toMatch(/^115-/);
  });
});
