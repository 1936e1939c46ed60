import { RouteCase } from '#routing';
import { openOffice, type TestOffice } from '#testing';

interface Kept {
  readonly rule_version: string;
  readonly lead: string;
  readonly confidence: number;
  readonly decision: {
    reasons: { code: string; words: string[] }[];
    alternatives: { lead: string; confidence: number }[];
  };
}

describe('routing of a case', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const decisionsOf = (id: string) =>
    office.db.query<Kept>('SELECT * FROM routing_decision WHERE case_id = $1 ORDER BY id', [id]);
  const countOf = async (table: 'cases' | 'case_event' | 'routing_decision') => {
    const [{ n }] = await office.db.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
    return Number(n);
  };

  it('keeps the rules it went by, the words, the other sections and how sure it was', async () => {
    const received = await office.receive({
      subject: '包裹沒按鈴就招領',
      body: '人在家，快捷的司機沒按門鈴就貼招領單。窗口又排隊等了一小時。臺北的 ATM 也故障。',
    });
    expect(received).toMatchObject({ status: 'routed', lead: 'EXPRESS' });

    const [kept, ...more] = await decisionsOf(received.id);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ lead: 'EXPRESS', rule_version: expect.stringMatching(/^114-/) });
    expect(kept.confidence).toBeGreaterThan(0.3);
    const text = `${received.subject}\n${received.body}`;
    const words = kept.decision.reasons.flatMap((reason) => reason.words);
    expect(words).toContain('包裹');
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(kept.decision.alternatives.map(({ lead }) => lead)).toContain('COUNTER');
  });

  it('leaves to the dispatcher what it is unsure of', async () => {
    const received = await office.receive({ subject: '請問', body: '到底行還是不行' });
    expect(received).toMatchObject({ status: 'triage', lead: 'TRIAGE', suspectedReport: false });
    const [kept] = await decisionsOf(received.id);
    expect(kept.lead).toBe('TRIAGE');
    expect(kept.confidence).toBeLessThan(0.3);
  });

  it.each([
    ['a report in the text', { kind: 'complaint', body: '某支局主管收受廠商回扣，請保密。' }],
    [
      'a report by its kind',
      { kind: 'report', body: '窗口排隊等了一小時，快捷也沒送到。', givesQueryCode: false },
    ],
  ] as const)('sends %s to the dispatcher, marked so, and asks no section', async (_, given) => {
    const received = await office.receive({ subject: '來信', ...given });
    expect(received).toMatchObject({ status: 'triage', lead: 'TRIAGE', suspectedReport: true });
    expect(received.supporting).toEqual([]);
  });

  it('takes a wrongly parked mail van for a complaint, whatever the writer calls it', async () => {
    const received = await office.receive({
      subject: '我要檢舉郵務車違停',
      body: '每天停在紅線。',
    });
    expect(received).toMatchObject({ status: 'routed', lead: 'DELIVERY', suspectedReport: false });
  });

  it('changes nothing the second time', async () => {
    const received = await office.receive();
    const before = await Promise.all([countOf('case_event'), countOf('routing_decision')]);
    await office.worker.get(RouteCase).run({ caseId: received.id });
    const after = await Promise.all([countOf('case_event'), countOf('routing_decision')]);
    expect(after).toEqual(before);
    expect(await office.receive({}, false)).toMatchObject({ status: 'received', lead: null });
  });

  it('routes once when two workers take the same case at one time', async () => {
    const { id } = await office.receive({}, false);
    const route = office.worker.get(RouteCase);
    const both = await Promise.allSettled([route.run({ caseId: id }), route.run({ caseId: id })]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await decisionsOf(id)).toHaveLength(1);
  });

  it('answers a preview without making a case', async () => {
    const before = await countOf('cases');
    const answer = await office.api.inject({
      method: 'POST',
      url: '/api/v1/routing/preview',
      headers: await office.signIn('dispatcher'),
      payload: { channel: 'manager_mailbox', subject: 'ATM 吃卡', body: '提款機把卡吃掉了' },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ lead: 'COUNTER', kind: 'complaint' });
    const { reasons } = answer.json<{ reasons: { words: string[] }[] }>();
    expect(reasons[0].words).toContain('ATM');
    expect(await countOf('cases')).toBe(before);
  });
});
