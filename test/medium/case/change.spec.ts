import { ActOnCase, type Case, CaseStore, event, systemActor } from '#case';
import { AcceptCase, NoteCase, TransferCase } from '#handling';
import { DraftReply, SubmitReply } from '#resolution';
import { RouteCase } from '#routing';
import { openOffice, type TestOffice } from '#testing';

describe('changing a case', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const find = async (id: string) => (await office.api.get(CaseStore).find({ id })) as Case;
  const types = async (id: string) =>
    (
      await office.db.query<{ type: string }>(
        `SELECT type FROM case_event WHERE case_id = $1 ORDER BY id`,
        [id],
      )
    ).map(({ type }) => type);
  const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
    outcomes.map((outcome) =>
      outcome.status === 'fulfilled' ? 'done' : (outcome.reason as { code: string }).code,
    );

  it('is refused when it was decided on an old version', async () => {
    const { id, caseNo, version } = await office.receive();
    const staff = office.people.delivery;
    const accept = { staff, caseNo, version };
    await office.api.get(AcceptCase).run(accept);
    await expect(office.api.get(DraftReply).run({ ...accept, text: '草稿' })).rejects.toMatchObject(
      {
        code: 'stale_version',
        details: { yours: version, current: version + 1 },
      },
    );
    expect((await find(id)).draft).toBeNull();
    expect(await types(id)).toEqual(['case.received', 'case.routed', 'case.accepted']);
  });

  it('of two people at once is made by one, and the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, caseNo, version } = await office.receive();
      const { people, api } = office;
      const outcomes = await Promise.allSettled([
        api.get(AcceptCase).run({ staff: people.delivery, caseNo, version }),
        api
          .get(TransferCase)
          .run({ staff: people.dispatcher, caseNo, version, to: 'EXPRESS', reason: '快捷郵件' }),
      ]);
      const told = codes(outcomes);
      expect(told).toContain('done');
      // Who comes too late may find the case with another section, where it does not exist for them.
      expect(told.filter((code) => code !== 'done')).toEqual([
        expect.stringMatching(/^(stale_version|not_found)$/),
      ]);
      const after = await find(id);
      expect(after.version).toBe(version + 1);
      expect(await types(id)).toHaveLength(3);
    }
  });

  it('by the system meanwhile neither refuses a person nor is lost', async () => {
    const { id, caseNo, version } = await office.receive();
    const at = new Date();
    const remark = event('reply.delivered', at, systemActor('mail'), { mailId: id });
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 10 }, () =>
        office.worker.get(CaseStore).change({ id }, () => ({ set: {}, events: [remark] })),
      ),
      office.api.get(AcceptCase).run({ staff: office.people.delivery, caseNo, version }),
    ]);
    expect(new Set(codes(outcomes))).toEqual(new Set(['done']));
    const after = await find(id);
    expect(after).toMatchObject({ status: 'in_progress', version: version + 1 });
    expect((await types(id)).filter((type) => type === 'reply.delivered')).toHaveLength(10);
  });

  it('is written whole or not at all', async () => {
    const { id } = await office.receive();
    const before = await find(id);
    const broken = {
      ...{ set: { urgent: true }, newVersion: true },
      events: [event('case.noted', undefined as never, systemActor('x'), { text: 'x' })],
    };
    await expect(office.api.get(CaseStore).change({ id }, () => broken)).rejects.toThrow();
    expect(await find(id)).toEqual(before);
  });

  it('is routed once, however often routing is asked', async () => {
    const { id } = await office.receive({}, false);
    await Promise.all(
      Array.from({ length: 8 }, () => office.worker.get(RouteCase).run({ caseId: id })),
    );
    expect(await types(id)).toEqual(['case.received', 'case.routed']);
    const decisions = await office.db.query(`SELECT 1 FROM routing_decision WHERE case_id = $1`, [
      id,
    ]);
    expect(decisions).toHaveLength(1);
  });

  it('does not exist for those who may not read the case', async () => {
    const { caseNo, version } = await office.receive();
    const staff = office.people.express;
    const act = office.api.get(ActOnCase);
    const nothing = () => ({ events: [] });
    for (const target of [
      { caseNo: '115-999999', version },
      { caseNo, version: 99 },
    ]) {
      await expect(act.run({ staff, ...target }, 'accept', nothing)).rejects.toMatchObject({
        ...{ code: 'not_found', details: {} },
      });
    }
  });

  it('keeps each line of the timeline for good: the database refuses anything else', async () => {
    const { id, caseNo, version } = await office.receive();
    const staff = office.people.delivery;
    await office.api.get(NoteCase).run({ staff, caseNo, version, text: '已電話聯絡。' });
    const lines = await types(id);
    for (const sql of [
      `UPDATE case_event SET data = '{}' WHERE case_id = '${id}'`,
      `DELETE FROM case_event WHERE case_id = '${id}'`,
      `TRUNCATE case_event`,
    ]) {
      await expect(office.db.query(sql)).rejects.toThrow('append-only');
    }
    expect(await types(id)).toEqual(lines);
  });

  it('that nobody drafted is not submitted', async () => {
    const { id, caseNo, version } = await office.receive();
    const staff = office.people.delivery;
    await office.api.get(AcceptCase).run({ staff, caseNo, version });
    const submit = office.api.get(SubmitReply).run({ staff, caseNo, version: version + 1 });
    await expect(submit).rejects.toMatchObject({ code: 'draft_required' });
    expect((await find(id)).status).toBe('in_progress');
  });
});
