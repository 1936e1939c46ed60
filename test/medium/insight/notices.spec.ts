import { newId } from '#kernel';
import { openOffice, type TestOffice } from '#testing';

interface Page {
  readonly items: { id: string; items: { caseNo?: string }[]; readAt: string | null }[];
  readonly next: string | null;
  readonly unread: number;
}

describe('notices in the console', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());
  beforeEach(() => office.db.query('DELETE FROM staff_notice'));

  async function aNotice(account: string, caseNos: (string | undefined)[]): Promise<string> {
    const id = newId();
    const items = caseNos.map((caseNo) => ({
      ...{ caseNo, clock: 'reply', rung: 'breach', dueAt: '2026-11-26T09:30:00Z' },
    }));
    await office.db.query(
      `INSERT INTO staff_notice (id, staff_id, at, kind, items) VALUES ($1, $2, now(), 'alert', $3)`,
      [id, office.people[account].id, JSON.stringify(items)],
    );
    return id;
  }
  const list = async (account: string, query = ''): Promise<Page> => {
    const headers = await office.signIn(account);
    const answer = await office.api.inject({ url: `/api/v1/notices${query}`, headers });
    expect(answer.statusCode).toBe(200);
    return answer.json<Page>();
  };
  const read = async (account: string, ids: string[] | 'all') => {
    const headers = await office.signIn(account);
    return office.api.inject({
      ...{ method: 'POST', url: '/api/v1/notices/read', headers, payload: { ids } },
    });
  };

  it('are one’s own, newest first, a page at a time', async () => {
    const { caseNo } = await office.receive();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.unshift(await aNotice('delivery', [caseNo]));
    await aNotice('delivery-chief', [caseNo]);
    const first = await list('delivery', '?limit=3');
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(first.unread).toBe(5);
    const second = await list('delivery', `?limit=3&after=${first.next}`);
    expect(second.items.map(({ id }) => id)).toEqual(ids.slice(3));
    expect(second.next).toBeNull();
    expect((await list('express')).items).toEqual([]);
  });

  it('are read once they are marked, by their owner alone', async () => {
    const { caseNo } = await office.receive();
    const [first] = [await aNotice('delivery', [caseNo]), await aNotice('delivery', [caseNo])];
    await read('delivery-chief', [first]);
    await read('delivery-chief', 'all');
    expect((await list('delivery')).unread).toBe(2);
    expect((await read('delivery', [first])).statusCode).toBe(204);
    const page = await list('delivery');
    expect(page.unread).toBe(1);
    expect(page.items.map(({ id, readAt }) => [id === first, readAt !== null])).toEqual([
      [false, false],
      [true, true],
    ]);
    await read('delivery', 'all');
    expect((await list('delivery')).unread).toBe(0);
  });

  it('do not tell of cases one may no longer read', async () => {
    const [kept, moved] = [await office.receive(), await office.receive()];
    await aNotice('delivery', [kept.caseNo, moved.caseNo]);
    await aNotice('delivery', [moved.caseNo]);
    await aNotice('delivery', [undefined]);
    await office.db.query(`UPDATE cases SET lead = 'ETHICS' WHERE id = $1`, [moved.id]);
    const { items, unread } = await list('delivery');
    expect(unread).toBe(2);
    expect(items.map((notice) => notice.items.map(({ caseNo }) => caseNo))).toEqual([
      [undefined],
      [kept.caseNo],
    ]);
  });

  it('say what is wrong with a page that is none', async () => {
    const headers = await office.signIn('delivery');
    const answer = await office.api.inject({ url: '/api/v1/notices?after=x', headers });
    expect([400, 422]).toContain(answer.statusCode);
    expect(answer.body).toContain('不是通知的編號');
  });
});
