import { CaseStore } from '#case';
import { JsonConfigFiles } from '#platform';
import { openOffice, type TestOffice } from '#testing';

let office: TestOffice;
let admin: { cookie: string };
beforeAll(async () => {
  office = await openOffice();
  admin = await office.signIn('admin');
});
afterAll(() => office.close());

const CODE = '114-2.3.1';
const document114 = () => new JsonConfigFiles().read('plan/114.json') as Record<string, unknown>;
const add = (plan: object) =>
  office.api.inject({ method: 'POST', url: '/api/v1/plans', headers: admin, payload: plan });
const measure = async () =>
  (await office.api.inject({ url: `/api/v1/plans/114/measures/${CODE}`, headers: admin })).json();
const inPlan = async () => {
  const plan = (await office.api.inject({ url: '/api/v1/plans/114', headers: admin })).json();
  type Measured = { measures: { code: string; linkedCases: number }[] };
  return plan.strategies
    .flatMap((strategy: { methods: Measured[] }) => strategy.methods)
    .flatMap((method: Measured) => method.measures)
    .find(({ code }: { code: string }) => code === CODE);
};

/** A case linked to the measure, led by that section, whatever way it came there. */
async function linked(lead: string, evidence: string) {
  const { id, caseNo } = await office.receive();
  await office.db.query('UPDATE cases SET lead = $2 WHERE id = $1', [id, lead]);
  await office.db.query('INSERT INTO measure_link VALUES ($1, $2, $3, $4, now())', [
    id,
    CODE,
    evidence,
    office.people.delivery.id,
  ]);
  return (await office.api.get(CaseStore).find({ caseNo }))?.caseNo;
}

describe('a measure', () => {
  it('counts what it lists: a case of the ethics office is in neither', async () => {
    const caseNo = await linked('DELIVERY', '加強門牌核對');
    const sealed = await linked('ETHICS', '密件的佐證');
    const shown = await measure();
    expect(shown.cases.map((c: { caseNo: string }) => c.caseNo)).toEqual([caseNo]);
    expect([shown.linkedCases, (await inPlan()).linkedCases]).toEqual([1, 1]);
    expect(JSON.stringify(shown)).not.toContain(String(sealed));
  });

  it('counts all of very many', async () => {
    const { id } = await office.receive();
    await office.db.query(
      `INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'case_no', '115-8' || lpad(n::text, 5, '0')))).*
         FROM cases c, generate_series(1, 600) n WHERE c.id = $1`,
      [id],
    );
    await office.db.query(
      `INSERT INTO measure_link SELECT id, $1, '佐證', $2, now() FROM cases WHERE case_no LIKE '115-8%'`,
      [CODE, office.people.delivery.id],
    );
    const shown = await measure();
    expect([shown.linkedCases, shown.cases.length]).toEqual([601, 601]);
  });

  it('shows evidence without numbers that are nobody else’s business', async () => {
    await linked('DELIVERY', '退還 A123456789 之包裹');
    expect(JSON.stringify(await measure())).toContain('退還 ******6789 之包裹');
    const own = {
      url: `/api/v1/plans/114/measures/${CODE}`,
      headers: await office.signIn('delivery'),
    };
    expect((await office.api.inject(own)).body).toContain('A123456789');
  });

  it('is public as a figure: no part of a case is on the page', async () => {
    const { body } = await office.api.inject('/plan?year=114');
    expect(body).toContain(CODE.replace('114-', ''));
    const rows = await office.db.query<{ caseNo: string }>('SELECT case_no AS "caseNo" FROM cases');
    for (const { caseNo } of rows) expect(body).not.toContain(caseNo);
    expect(body).not.toMatch(/佐證|加強門牌核對|密件|王小明|掛號信投錯地址/);
  });
});

describe('importing a plan', () => {
  it('takes next year’s as this year’s was, and no year twice', async () => {
    const next = { ...document114(), year: 115 };
    const added = await add(next);
    expect([added.statusCode, added.json().errors]).toEqual([201, undefined]);
    expect(added.json().strategies).toHaveLength(6);
    const again = await add(next);
    expect([again.statusCode, again.json().code]).toEqual([409, 'plan_exists']);
    expect(again.json().detail).toMatch(/已存在/);
    const list = await office.api.inject({ url: '/api/v1/plans', headers: admin });
    expect(list.json().items.map(({ year }: { year: number }) => year)).toEqual([115, 114]);
  });

  it('takes one of two that come at once', async () => {
    const next = { ...document114(), year: 116 };
    const codes = (await Promise.all([add(next), add(next)])).map(({ statusCode }) => statusCode);
    expect(codes.sort()).toEqual([201, 409]);
  });

  const of = (...strategies: object[]) => ({ ...document114(), year: 120, strategies });
  const aMeasure = { no: '', action: '作法', due: '120.12', departments: ['各科室'], benefit: '' };
  const strategy = (no: number, method: number, ...numbers: string[]) => ({
    ...{ no, title: '策略' },
    methods: [
      { no: method, title: '方法', measures: numbers.map((one) => ({ ...aMeasure, no: one })) },
    ],
  });

  it.each([
    ['a measure', of(strategy(1, 1, '1', '1')), '120-1.1.1'],
    ['a strategy', of(strategy(1, 1, '1'), strategy(1, 2, '1')), '120-1'],
    [
      'a method',
      of({
        ...strategy(1, 1, '1'),
        methods: [...strategy(1, 1, '1').methods, ...strategy(1, 1, '2').methods],
      }),
      '120-1.1',
    ],
  ])('refuses %s that stands twice, and names it', async (_what, plan, code) => {
    const answer = await add(plan);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'invalid_input']);
    expect(answer.json().errors[0].message).toContain(code);
    const rows = await office.db.query(
      'SELECT 1 FROM plan WHERE year = 120 UNION ALL SELECT 1 FROM measure WHERE year = 120',
    );
    expect(rows).toEqual([]);
  });

  it('is for the administrator alone', async () => {
    for (const account of ['auditor', 'dispatcher', 'delivery-chief']) {
      const headers = await office.signIn(account);
      const answer = await office.api.inject({
        method: 'POST',
        url: '/api/v1/plans',
        headers,
        payload: of(strategy(1, 1, '1')),
      });
      expect([account, answer.statusCode]).toEqual([account, 403]);
    }
  });
});
