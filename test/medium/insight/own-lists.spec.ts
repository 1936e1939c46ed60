import type { TestOffice } from '#testing';
import { ask, openFilledOffice, type Query, walk } from './list-life.js';

let office: TestOffice;
beforeAll(async () => void (office = await openFilledOffice()));
afterAll(() => office.close());

describe('saved views', () => {
  interface Saved {
    readonly items: { id: string; name: string; filter: Query }[];
  }
  const save = (name: string, filter: Query, status = 201) =>
    ask<Saved>('express', 'POST', '/saved-views', { name, filter }, status);

  it('are kept, counted, renamed, ordered and deleted, and nobody else’s', async () => {
    await save('急件', { view: 'all', urgent: 'yes' });
    const { items } = await save('電話', { view: 'open', channel: 'phone', sort: 'received' });
    const [urgent, phone] = items;
    const { saved } = await ask<{ saved: Record<string, number> }>(
      'express',
      'GET',
      '/cases/counts',
    );
    expect(saved).toEqual({
      [urgent.id]: (await walk('express', { view: 'all', urgent: 'yes' })).length,
      [phone.id]: (await walk('express', { view: 'open', channel: 'phone' })).length,
    });
    const renamed = await ask<Saved>('express', 'PATCH', `/saved-views/${urgent.id}`, {
      name: '很急',
    });
    expect(renamed.items.map(({ name, filter }) => [name, filter])).toEqual([
      ['很急', urgent.filter],
      ['電話', phone.filter],
    ]);
    const ordered = await ask<Saved>('express', 'PUT', '/saved-views/order', {
      ids: [phone.id, urgent.id],
    });
    expect(ordered.items.map(({ name }) => name)).toEqual(['電話', '很急']);
    expect((await ask<Saved>('delivery', 'GET', '/saved-views')).items).toEqual([]);
    await ask('delivery', 'PATCH', `/saved-views/${urgent.id}`, { name: '我的' }, 404);
    await ask('delivery', 'DELETE', `/saved-views/${urgent.id}`, undefined, 404);
    await ask('delivery', 'DELETE', '/saved-views/x', undefined, 404);
    const left = await ask<Saved>('express', 'DELETE', `/saved-views/${urgent.id}`);
    expect(left.items.map(({ name }) => name)).toEqual(['電話']);
  });

  it('hold what a list understands, and not without end', async () => {
    await save('錯', { view: 'nowhere' }, 400);
    await save('錯', { view: 'open', anything: 'x' }, 400);
    for (let n = 1; n < 30; n += 1) await save(`第 ${n}`, { view: 'open' });
    await save('太多', { view: 'open' }, 422);
  });
});

describe('many cases at once', () => {
  interface Bulk {
    readonly results: {
      caseNo: string;
      ok: boolean;
      status?: string;
      problem?: { code: string; detail: string };
    }[];
  }
  it('are done one by one: what cannot be says why and stops no other', async () => {
    const [a, b, foreign] = [
      await office.receive(),
      await office.receive(),
      await office.receive(),
    ];
    await office.db.query(`UPDATE cases SET lead = 'EXPRESS' WHERE id = $1`, [foreign.id]);
    const cases = [
      { caseNo: a.caseNo, version: a.version - 1 },
      { caseNo: foreign.caseNo, version: foreign.version },
      { caseNo: '115-999999', version: 1 },
      { caseNo: b.caseNo, version: b.version },
    ];
    const { results } = await ask<Bulk>('delivery', 'POST', '/cases/actions/accept', { cases });
    expect(results.map(({ caseNo, problem, status }) => [caseNo, problem?.code ?? status])).toEqual(
      [
        [a.caseNo, 'stale_version'],
        [foreign.caseNo, 'not_found'],
        ['115-999999', 'not_found'],
        [b.caseNo, 'in_progress'],
      ],
    );
    for (const { problem } of results.filter(({ ok }) => !ok))
      expect(problem?.detail).toMatch(/[\u4e00-\u9fff]{3}/u);
    const again = [{ caseNo: a.caseNo, version: a.version }];
    expect(
      (await ask<Bulk>('delivery', 'POST', '/cases/actions/accept', { cases: again })).results[0]
        .ok,
    ).toBe(true);
  });

  it('only what is decided once for all, at most a hundred, none twice', async () => {
    const many = Array.from({ length: 101 }, (_, n) => ({
      caseNo: `115-${600000 + n}`,
      version: 1,
    }));
    const send = (action: string, body: object, status: number) =>
      ask('delivery-chief', 'POST', `/cases/actions/${action}`, body, status);
    await send('note', { cases: many, text: '註' }, 400);
    await send('note', { cases: [many[0], many[0]], text: '註' }, 400);
    await send('note', { cases: [], text: '註' }, 400);
    await send('transfer', { cases: [many[0]] }, 400);
    await send('approve', { cases: [many[0]] }, 404);
    await send('nonsense', { cases: [many[0]] }, 404);
  });
});
