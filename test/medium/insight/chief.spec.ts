import { openOffice, type TestOffice } from '#testing';
import { at, OfficeLife } from './board-life.js';

let office: TestOffice;
let life: OfficeLife;
const cookies: Record<string, { cookie: string }> = {};

/** A Tuesday on which all of this happens. */
const NOW = at('10-06', '10:00');

beforeAll(async () => {
  office = await openOffice();
  life = new OfficeLife(office);
}, 120_000);
afterAll(() => office.close());
beforeEach(() => goTo(NOW));
afterEach(() => office.setTime());

/** Sessions end by themselves: who is asked at another time signs in anew. */
async function goTo(moment: Date): Promise<void> {
  await office.setTime(moment);
  for (const account of ['delivery', 'delivery-chief', 'mails-chief', 'dispatcher', 'head']) {
    cookies[account] = await office.signIn(account);
  }
}

async function get<T>(account: string, path: string): Promise<T> {
  const answer = await office.api.inject({ url: `/api/v1${path}`, headers: cookies[account] });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
  return answer.json<T>();
}
interface Listed {
  readonly items: { caseNo: string; triage: { reasons: { zh: string }[] } | null }[];
}
const numbersIn = async (account: string, view: string) =>
  (await get<Listed>(account, `/cases?view=${view}&limit=200`)).items.map(({ caseNo }) => caseNo);

describe('what a chief decides and hands out', () => {
  it('is in their inbox and in nobody else’s, counted as listed', async () => {
    const { caseNo } = await office.receive();
    await life.accept('delivery', caseNo);
    await life.submit('delivery', caseNo);
    expect(await numbersIn('delivery-chief', 'to_approve')).toContain(caseNo);
    for (const other of ['delivery', 'mails-chief', 'dispatcher', 'head']) {
      expect(await numbersIn(other, 'to_approve')).not.toContain(caseNo);
    }
    const { views } = await get<{ views: Record<string, number> }>(
      'delivery-chief',
      '/cases/counts',
    );
    expect(views.to_approve).toBe((await numbersIn('delivery-chief', 'to_approve')).length);
    await life.approve('delivery-chief', caseNo);
    expect(await numbersIn('delivery-chief', 'to_approve')).not.toContain(caseNo);
  });

  it('shows how much each person has in hand, to the section’s chief alone', async () => {
    const inHand = async (account: string) =>
      (await get<{ items: { account: string | null; open: number }[] }>(account, '/cases/in-hand'))
        .items;
    const openOf = async (who: string | null) =>
      (await inHand('delivery-chief')).find(({ account }) => account === who)?.open ?? 0;
    const [mine, nobodys] = [await openOf('delivery'), await openOf(null)];
    const { caseNo } = await office.receive();
    expect(await openOf(null)).toBe(nobodys + 1);
    await life.assign('delivery-chief', caseNo, 'delivery');
    expect([await openOf('delivery'), await openOf(null)]).toEqual([mine + 1, nobodys]);
    for (const other of ['delivery', 'dispatcher', 'head']) expect(await inHand(other)).toEqual([]);
  });

  it('tells the dispatcher why a case is in triage, and nothing of others', async () => {
    const unclear = { subject: '不清楚', body: '這是一封不知道在說什麼的信' };
    const { caseNo, status } = await office.receive(unclear);
    expect(status).toBe('triage');
    const { items } = await get<Listed>('dispatcher', '/cases?view=open&limit=200');
    const found = items.find((one) => one.caseNo === caseNo);
    expect(found?.triage?.reasons[0].zh).toEqual(expect.any(String));
    const clear = await office.receive();
    const listed = (await get<Listed>('dispatcher', '/cases?view=open&limit=200')).items;
    expect(listed.find((one) => one.caseNo === clear.caseNo)?.triage).toBeNull();
  });
});

describe('the comparison of sections', () => {
  interface Compared {
    readonly month: string;
    readonly sections: ({ section: string; meanDays: number | null } & Record<string, number>)[];
  }
  const delivery = async (search = '') => {
    const { sections } = await get<Compared>('head', `/sla/board/comparison${search}`);
    const row = sections.find(({ section }) => section === 'DELIVERY');
    if (!row) throw new Error('the section is missing');
    return row;
  };

  it('counts what was answered and given back in the month, and each number opens as many cases', async () => {
    const before = await delivery();
    const answered = await office.receive();
    await life.accept('delivery', answered.caseNo);
    await life.submit('delivery', answered.caseNo);
    await life.approve('delivery-chief', answered.caseNo);
    const returned = await office.receive();
    await life.giveBack('delivery', returned.caseNo);
    // Given back once more: it is one case all the same.
    await life.transfer('dispatcher', returned.caseNo, 'DELIVERY');
    await life.giveBack('delivery', returned.caseNo);
    const after = await delivery();
    expect([after.onTime - before.onTime, after.returned - before.returned]).toEqual([1, 1]);
    // Answered on the day of receipt: half a day.
    expect(after.meanDays).toBe(0.5);
    for (const figure of ['open', 'onTime', 'returned'] as const) {
      const month = figure === 'open' ? '' : '&month=2026-10';
      const { items } = await get<{ items: object[] }>(
        'head',
        `/sla/board/cases?figure=${figure}&section=DELIVERY&limit=200${month}`,
      );
      expect([figure, items.length]).toEqual([figure, after[figure]]);
    }
  });

  it('is of a month and of a moment of the past, when they are asked for', async () => {
    const { caseNo } = await office.receive();
    await life.giveBack('delivery', caseNo);
    const now = await delivery();
    await goTo(at('11-03', '10:00'));
    expect((await delivery('?month=2026-10')).returned).toBe(now.returned);
    expect((await delivery()).returned).toBe(0);
    expect((await delivery('?asOf=2026-10-05&month=2026-10')).returned).toBe(0);
    const past = await get<Compared>('head', '/sla/board/comparison?asOf=2026-10-06');
    expect(past.month).toBe('2026-10');
  });

  it('has in it, for a chief, the own section alone', async () => {
    const { sections } = await get<Compared>('delivery-chief', '/sla/board/comparison');
    expect(sections.map(({ section }) => section)).toEqual(['DELIVERY']);
  });
});
