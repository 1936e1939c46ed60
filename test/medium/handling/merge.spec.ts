import { aPublicCase, openOffice, type TestOffice } from '#testing';
import { RouteCase } from '#routing';
import { Desk, taipei } from './desk.js';

interface Progress {
  readonly status: string;
  readonly dueAt: string;
  readonly timeline: { code: string }[];
  readonly reply?: { text: string };
}

describe('merging cases', () => {
  let office: TestOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = new Desk(office);
    await desk.open('delivery', 'delivery-chief', 'dispatcher', 'ethics', 'express');
  });
  afterEach(() => office.setTime());
  afterAll(() => office.close());

  const contactOf = (name: string) => ({ name, email: `${name}@customer.example` });
  /** A case of the section, with the query code its customer has. */
  async function received(at: string, name: string, more: object = {}) {
    await desk.setTime(at);
    const payload = aPublicCase({ contact: { ...contactOf(name), ...more } });
    const url = '/api/v1/public/cases';
    const answer = await office.api.inject({ method: 'POST', url, payload });
    const opened = answer.json<{ caseNo: string; queryCode: string }>();
    const { id } = await desk.find(opened.caseNo);
    await office.worker.get(RouteCase).run({ caseId: id });
    return opened;
  }
  const lookUp = async (asked: { caseNo: string; queryCode: string }) => {
    const { caseNo, queryCode } = asked;
    const url = '/api/v1/public/cases/lookup';
    const payload = { caseNo, queryCode };
    return (await office.api.inject({ method: 'POST', url, payload })).json<Progress>();
  };
  const codes = ({ timeline }: Progress) => timeline.map(({ code }) => code);
  async function answer(caseNo: string) {
    await desk.act('delivery', caseNo, 'accept');
    await desk.act('delivery', caseNo, 'draft-reply', { text: '已請投遞士確認門牌。' });
    await desk.act('delivery', caseNo, 'submit');
    return desk.act('delivery-chief', caseNo, 'approve');
  }

  it('counts from the first receipt, and closes the one that follows', async () => {
    const first = await received('2026-11-24 10:00', 'first');
    const second = await received('2026-11-26 10:00', 'second');
    const before = await desk.see('delivery', second.caseNo);
    expect(new Date(before.dueAt)).toEqual(taipei('2026-12-01 17:30'));
    const merged = await desk.act('delivery', first.caseNo, 'merge', { into: second.caseNo });
    expect(merged).toMatchObject({
      ...{ status: 'closed', mergedInto: second.caseNo },
      closingReason: `併入 ${second.caseNo}`,
    });
    const after = await desk.see('delivery', second.caseNo);
    expect(after.version).toBe(before.version + 1);
    expect(new Date(after.dueAt)).toEqual(taipei('2026-11-27 17:30'));
    expect(after.followers).toEqual([{ caseNo: first.caseNo, customer: 'first', told: 'email' }]);
    expect((await desk.clock(first.caseNo)).state).toBe('moot');
    expect(await desk.timers(first.caseNo)).toEqual([
      ...['breach cancelled', 'overdue cancelled', 'warning cancelled'],
    ]);
  });

  it('is answered with the one it follows: every customer once, under the own number', async () => {
    const main = await received('2026-11-24 10:00', 'main');
    const other = await received('2026-11-24 11:00', 'other');
    const third = await received('2026-11-24 12:00', 'third');
    const silent = await received('2026-11-24 13:00', 'silent', { email: '', phone: '0900' });
    await desk.act('delivery', third.caseNo, 'merge', { into: other.caseNo });
    await desk.act('dispatcher', other.caseNo, 'merge', { into: main.caseNo });
    await desk.act('delivery-chief', silent.caseNo, 'merge', { into: main.caseNo });
    const waiting = await lookUp(third);
    expect([waiting.status, waiting.reply]).toEqual(['in_progress', undefined]);
    expect(codes(waiting).at(-1)).toBe('merged');
    await answer(main.caseNo);
    for (const [{ caseNo }, kind, to] of [
      [main, 'reply', 'main'],
      [other, 'reply_merged', 'other'],
      [third, 'reply_merged', 'third'],
    ] as const) {
      const mails = await desk.mails(kind, caseNo);
      expect(mails.map(({ recipient }) => recipient)).toEqual([`${to}@customer.example`]);
      expect(mails[0].text).toContain('已請投遞士確認門牌。');
    }
    expect(await desk.mails('reply_merged', silent.caseNo)).toEqual([]);
    expect((await desk.see('delivery', main.caseNo)).followers).toContainEqual({
      ...{ caseNo: silent.caseNo, customer: 'silent', told: 'other' },
    });
    const told = await lookUp(third);
    expect(told).toMatchObject({ status: 'answered', reply: { text: '已請投遞士確認門牌。' } });
    expect(codes(told).slice(-2)).toEqual(['merged', 'answered']);
    // Whose case it is merged with is nobody else's business.
    expect(JSON.stringify(told)).not.toContain(main.caseNo);
  });

  it('is told, too, when the one it follows gets more time', async () => {
    const main = await received('2026-11-24 10:00', 'long');
    const other = await received('2026-11-24 11:00', 'long-too');
    await desk.act('delivery', other.caseNo, 'merge', { into: main.caseNo });
    await desk.act('delivery', main.caseNo, 'extend', { workingDays: 3, reason: '需會勘' });
    await desk.act('delivery-chief', main.caseNo, 'approve-extension');
    for (const [{ caseNo }, to] of [
      [main, 'long'],
      [other, 'long-too'],
    ] as const) {
      const mails = await desk.mails('extension', caseNo);
      expect(mails.map(({ recipient }) => recipient)).toEqual([`${to}@customer.example`]);
    }
  });

  it('is told, too, when the one it follows is not processed', async () => {
    const main = await received('2026-11-24 10:00', 'vague');
    const other = await received('2026-11-24 11:00', 'vague-too');
    await desk.act('dispatcher', other.caseNo, 'merge', { into: main.caseNo });
    await desk.act('dispatcher', main.caseNo, 'decline', { reason: '無具體內容' });
    expect(await desk.mails('declined', other.caseNo)).toHaveLength(1);
    expect(await lookUp(other)).toMatchObject({ status: 'declined' });
  });

  it('is refused where it would lose somebody', async () => {
    const main = await received('2026-11-24 10:00', 'a');
    const other = await received('2026-11-24 11:00', 'b');
    const into = (account: string, target: string) =>
      desk.refused(account, other.caseNo, 'merge', { into: target });
    expect(await into('delivery', other.caseNo)).toBe('422 same_case');
    expect(await into('delivery', '115-999999')).toBe('422 unknown_case');
    expect(await into('delivery', 'nonsense')).toBe('422 unknown_case');
    const elsewhere = await received('2026-11-24 11:00', 'c');
    await desk.act('dispatcher', elsewhere.caseNo, 'transfer', { to: 'EXPRESS', reason: '改分' });
    expect(await into('delivery', elsewhere.caseNo)).toBe('422 unknown_case');
    const sealed = await received('2026-11-24 11:00', 'd');
    await desk.act('dispatcher', sealed.caseNo, 'transfer', { to: 'ETHICS', reason: '檢舉' });
    expect(await into('dispatcher', sealed.caseNo)).toBe('422 unknown_case');
    expect(await desk.refused('ethics', sealed.caseNo, 'merge', { into: main.caseNo })).toBe(
      '403 not_permitted',
    );
    const followed = await received('2026-11-24 12:00', 'e');
    await desk.act('delivery', followed.caseNo, 'merge', { into: main.caseNo });
    expect(await into('delivery', followed.caseNo)).toBe('422 case_ended');
    await answer(main.caseNo);
    expect(await into('delivery', main.caseNo)).toBe('422 case_ended');
    expect((await desk.find(other.caseNo)).status).toBe('routed');
  });

  it('an approval that has not seen the merge is refused, so that nobody is left out', async () => {
    const main = await received('2026-11-24 10:00', 'f');
    const other = await received('2026-11-24 11:00', 'g');
    await desk.act('delivery', main.caseNo, 'accept');
    await desk.act('delivery', main.caseNo, 'draft-reply', { text: '您好' });
    const { version } = await desk.act('delivery', main.caseNo, 'submit');
    await desk.act('delivery', other.caseNo, 'merge', { into: main.caseNo });
    expect(await desk.refused('delivery-chief', main.caseNo, 'approve', { version })).toBe(
      '409 stale_version',
    );
  });

  it('two at once into each other: one of them', async () => {
    const one = await received('2026-11-24 10:00', 'h');
    const two = await received('2026-11-24 11:00', 'i');
    const codesOf = await Promise.all([
      desk.refused('delivery', one.caseNo, 'merge', { into: two.caseNo }),
      desk.refused('dispatcher', two.caseNo, 'merge', { into: one.caseNo }),
    ]);
    expect(codesOf.filter((code) => code === '200 done')).toHaveLength(1);
    const open = [await desk.find(one.caseNo), await desk.find(two.caseNo)].filter(
      ({ status }) => status !== 'closed',
    );
    expect(open).toHaveLength(1);
  });
});
