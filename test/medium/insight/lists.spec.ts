import { QUEUE_SORTS, QUEUE_VIEWS } from '#insight';
import type { TestOffice } from '#testing';
import { ask, openFilledOffice, type Page, type Query, walk } from './list-life.js';

let office: TestOffice;
beforeAll(async () => void (office = await openFilledOffice()));
afterAll(() => office.close());

const PEOPLE = [
  'dispatcher',
  'head',
  'deputy_head',
  'delivery',
  'delivery-chief',
  'express',
  'express-chief',
  'ethics',
];

describe('the counts of the lists', () => {
  it.each(PEOPLE)('are as long as the lists, for %s', async (account) => {
    const counts = await ask<{ views: Record<string, number> }>(account, 'GET', '/cases/counts');
    const lists: Record<string, number> = {};
    for (const view of QUEUE_VIEWS) lists[view] = (await walk(account, { view })).length;
    expect(counts.views).toEqual(lists);
    expect(Object.values(lists).filter((n) => n > 0).length).toBeGreaterThan(7);
  });

  it('are told to nobody who handles no cases', async () => {
    await ask('auditor', 'GET', '/cases/counts', undefined, 403);
  });

  it('stop where nobody reads the difference', async () => {
    const { atMost } = await ask<{ atMost: number }>('delivery', 'GET', '/cases/counts');
    expect(atMost).toBe(1_000);
  });
});

describe('the orders of a list', () => {
  it.each(QUEUE_SORTS.flatMap((sort) => ['dispatcher', 'delivery'].map((who) => [sort, who])))(
    '%s gives %s every case once while cases change',
    async (sort, who) => {
      const query = { view: 'all', sort, limit: '17' };
      const before = (await walk(who, query)).map(({ caseNo }) => caseNo);
      expect(before.length).toBeGreaterThan(100);
      const seen = await walk(who, query, async (n) => {
        if (n > 3) return;
        await office.db.query(
          `UPDATE cases SET version = version + 1, status = 'in_progress' WHERE case_no = $1`,
          [before[n * 20]],
        );
        await office.receive();
      });
      const numbers = seen.map(({ caseNo }) => caseNo);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(before.filter((no) => !numbers.includes(no))).toEqual([]);
      const keys = seen.map((row) => keyOf(row, sort));
      const sorted = [...keys].sort();
      expect(keys).toEqual(['due', 'received_first'].includes(sort) ? sorted : sorted.reverse());
    },
  );
});

const keyOf = (row: Page['items'][number], sort: string): string =>
  sort === 'ended'
    ? (row.endedAt ?? row.receivedAt)
    : sort.startsWith('due')
      ? row.dueAt
      : row.receivedAt;

const taipeiDay = (at: string) =>
  new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 10);

describe('what narrows a list', () => {
  const day = taipeiDay(new Date().toISOString());
  it.each<[Query, (row: Page['items'][number]) => boolean]>([
    [{ department: 'EXPRESS' }, (row) => row.lead === 'EXPRESS'],
    [{ status: 'submitted' }, (row) => row.status === 'submitted'],
    [
      { channel: 'phone', kind: 'inquiry' },
      (row) => row.channel === 'phone' && row.kind === 'inquiry',
    ],
    [{ urgent: 'yes' }, (row) => String(row.urgent) === 'true'],
    [{ urgent: 'no' }, (row) => String(row.urgent) === 'false'],
    [{ dueTo: day }, (row) => taipeiDay(row.dueAt) <= day],
    [{ dueFrom: day, dueTo: day }, (row) => taipeiDay(row.dueAt) === day],
    [
      { receivedFrom: day, q: '信件' },
      (row) => taipeiDay(row.receivedAt) >= day && row.subject.includes('信件'),
    ],
    [{ handler: 'delivery' }, (row) => row.handler?.account === 'delivery'],
    [{ handler: '-' }, (row) => row.handler === null],
    [{ q: '獨角' }, (row) => row.subject.includes('獨角')],
    [{ q: '角' }, (row) => row.subject.includes('角')],
  ])('%j: these and all of these', async (query, is) => {
    const all = await walk('dispatcher', { view: 'all' });
    const found = await walk('dispatcher', { view: 'all', ...query });
    expect(found.length).toBeGreaterThan(0);
    const numbers = (rows: Page['items']) => rows.map(({ caseNo }) => caseNo).sort();
    expect(numbers(found)).toEqual(numbers(all.filter(is)));
  });

  it('by the branch, and by a day that is none', async () => {
    expect((await walk('dispatcher', { view: 'all', branch: '北門' })).length).toBeGreaterThan(0);
    for (const dueTo of ['2026-02-30', '0001-01-01', 'x'])
      await ask('dispatcher', 'GET', `/cases?dueTo=${dueTo}`, undefined, 400);
  });
});

describe('working days left', () => {
  it('skip the weekend, and stand still while the customer is waited for', async () => {
    await office.db.query(
      `UPDATE cases SET status = 'routed', paused_at = NULL, due_at = '2026-11-30T09:30:00Z' WHERE case_no = '115-500001'`,
    );
    await office.db.query(
      `UPDATE cases SET status = 'routed', paused_at = '2026-11-24T02:00:00Z', due_at = '2026-11-26T09:30:00Z' WHERE case_no = '115-500008'`,
    );
    const left = async (at: string, caseNo: string) => {
      await office.setTime(new Date(at));
      const [row] = await walk('dispatcher', { view: 'all', q: caseNo });
      const one = await ask<{ workingDaysLeft: number }>('dispatcher', 'GET', `/cases/${caseNo}`);
      expect(one.workingDaysLeft).toBe(row.workingDaysLeft);
      return row.workingDaysLeft;
    };
    try {
      expect(await left('2026-11-26T02:00:00Z', '115-500001')).toBe(2);
      expect(await left('2026-11-27T02:00:00Z', '115-500001')).toBe(1);
      expect(await left('2026-11-30T02:00:00Z', '115-500001')).toBe(0);
      expect(await left('2026-12-02T02:00:00Z', '115-500001')).toBe(-2);
      expect(await left('2026-12-02T02:00:00Z', '115-500008')).toBe(2);
    } finally {
      await office.setTime();
    }
  });
});

describe('a hundred thousand cases', () => {
  /** The kinds of steps PostgreSQL takes for a statement. */
  async function plan(sql: string): Promise<string> {
    const rows = await office.db.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }
  const LEAD = `SELECT * FROM cases c WHERE c.lead = 'HR' ORDER BY`;

  beforeAll(async () => {
    await office.db
      .query(`INSERT INTO cases (id, case_no, channel, kind, subject, body, contact, reply_to, language, status, lead, supporting,
      consulted, awaiting_findings, urgent, suspected_report, received_at, due_at, sla_policy, version, revision)
      SELECT gen_random_uuid(), 'x-' || n, 'phone', 'complaint', '包裹 ' || n, '', '{"name": "王"}', 'customer', 'zh', 'closed',
        CASE WHEN n % 100 = 0 THEN 'HR' ELSE 'MAILS' END, '{}', '{}', '{}', false, false,
        now() - make_interval(mins => n), now() - make_interval(mins => n * 7 % 20000), 'test', 1, 1 FROM generate_series(1, 20000) n`);
    await office.db.query('ANALYZE cases');
    await office.db.query('ANALYZE case_words');
  }, 60_000);

  it.each([
    ['due', `${LEAD} c.due_at, c.id LIMIT 51`, 'cases_by_lead_due'],
    ['due_last', `${LEAD} c.due_at DESC, c.id DESC LIMIT 51`, 'cases_by_lead_due'],
    ['received', `${LEAD} c.received_at DESC, c.id DESC LIMIT 51`, 'cases_by_lead_received'],
    [
      'ended',
      `${LEAD} coalesce(c.closed_at, c.replied_at, c.received_at) DESC, c.id DESC LIMIT 51`,
      'cases_by_lead_ended',
    ],
    ['all, due', `SELECT * FROM cases c ORDER BY c.due_at, c.id LIMIT 51`, 'cases_by_due'],
    [
      'words',
      `SELECT 1 FROM cases c WHERE c.id IN (SELECT w.case_id FROM case_words w WHERE w.pairs @> pairs_of('獨角獸'))`,
      'case_words_by_pair',
    ],
  ])('are read in an order from its index: %s', async (_name, sql, index) => {
    const steps = await plan(sql);
    expect(steps).toContain(index);
    expect(steps).not.toMatch(/Seq Scan on (cases|case_words)|Sort/);
  });
});
