import { aPublicCase, openOffice, type TestOffice } from '#testing';
import { RouteCase } from '#routing';

describe('the main job over HTTP', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
    office.api.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });

  /** One action on a case by a person, in the version it has now. */
  async function act(account: string, caseNo: string, action: string, body: object = {}) {
    const headers = await office.signIn(account);
    const seen = await office.api.inject({ url: `/api/v1/cases/${caseNo}`, headers });
    const { version } = seen.json<{ version: number }>();
    const answer = await post(`/cases/${caseNo}/actions/${action}`, { version, ...body }, headers);
    expect([action, answer.statusCode, answer.statusCode === 200 || answer.body]).toEqual([
      action,
      200,
      true,
    ]);
    return answer.json<{ status: string; timeline: { type: string }[] }>();
  }

  it('registers a message that names nobody to answer to', async () => {
    const taken = await post('/public/cases', aPublicCase({ contact: { name: '陳大文' } }));
    expect(taken.statusCode).toBe(201);
    await office.db.query('DELETE FROM cases');
  });

  it('goes from the form to the plan, and the customer reads the answer', async () => {
    const taken = await post('/public/cases', aPublicCase());
    expect(taken.statusCode).toBe(201);
    const { caseNo, queryCode } = taken.json<{ caseNo: string; queryCode: string }>();
    expect(caseNo).toMatch(/^\d{3}-\d{6}$/);
    const [{ id }] = await office.db.query<{ id: string }>('SELECT id FROM cases');
    await office.worker.get(RouteCase).run({ caseId: id });

    await act('delivery', caseNo, 'accept');
    await act('delivery', caseNo, 'draft-reply', { text: '王先生您好，已請投遞士確認門牌。' });
    await act('delivery', caseNo, 'submit');
    await act('delivery-chief', caseNo, 'approve');
    const measures = [{ code: '114-2.3.1', evidence: '投遞段加強門牌核對。' }];
    const closed = await act('delivery', caseNo, 'close', { measures });
    expect(closed.status).toBe('closed');
    expect(closed.timeline.map(({ type }) => type)).toEqual([
      'case.received',
      'case.routed',
      'case.accepted',
      'reply.drafted',
      'reply.submitted',
      'reply.approved',
      'case.closed',
    ]);

    const seen = await post('/public/cases/lookup', { caseNo, queryCode });
    expect(seen.json()).toMatchObject({
      status: 'closed',
      reply: { text: '王先生您好，已請投遞士確認門牌。' },
    });
    const plan = await office.api.inject({
      url: `/api/v1/plans/114/measures/${encodeURIComponent('114-2.3.1')}`,
      headers: await office.signIn('auditor'),
    });
    expect(plan.json()).toMatchObject({
      linkedCases: 1,
      cases: [{ caseNo, section: 'DELIVERY', evidence: '投遞段加強門牌核對。' }],
    });
  });
});
