import { openOffice, type TestOffice } from '#testing';
import { Desk } from '../handling/desk.js';

interface SimilarJson {
  readonly answered: { caseNo: string; reply: string; likeness: number }[];
  readonly duplicates: { caseNo: string; subject: string; reasons: string[] }[];
}

const REPLY = '已請投遞士確認門牌，並依 A123456789 更正地址。';

describe('cases like another one', () => {
  let office: TestOffice;
  let desk: Desk;
  let persons = 0;

  beforeAll(async () => {
    office = await openOffice();
    desk = new Desk(office);
    await desk.open('delivery', 'delivery-chief', 'express', 'dispatcher', 'ethics');
  });
  afterAll(() => office.close());
  // Each test has its own cases: the sixty days of duplicates see nobody else's.
  beforeEach(() => office.db.query('DELETE FROM cases'));

  const somebody = () => ({ name: '陳先生', email: `chen-${(persons += 1)}@customer.example` });
  const received = (given: object = {}) => office.receive({ contact: somebody(), ...given });
  const like = (account: string, caseNo: string) =>
    desk.get<SimilarJson>(account, `/cases/${caseNo}/similar`);
  async function answered(given: object = {}): Promise<string> {
    const { caseNo } = await received(given);
    await desk.act('delivery', caseNo, 'accept');
    await desk.act('delivery', caseNo, 'draft-reply', { text: REPLY });
    await desk.act('delivery', caseNo, 'submit');
    await desk.act('delivery-chief', caseNo, 'approve');
    return caseNo;
  }
  const WRITTEN_ANEW = '郵差又把我的掛號信投到隔壁棟的信箱，請投遞時確認門牌。';

  it('are found by their words, with what was answered', async () => {
    const before = await answered();
    const unlike = { subject: '掛號查詢', body: '郵差態度很好，想請問掛號信的回執要去哪裡補發。' };
    const other = await answered(unlike);
    const open = (await received()).caseNo;
    const { caseNo } = await received({ subject: '掛號投錯', body: WRITTEN_ANEW });
    const found = (await like('delivery', caseNo)).answered;
    expect(found[0]).toMatchObject({ caseNo: before, reply: REPLY });
    expect(found[0].likeness).toBeGreaterThan(0.12);
    const numbers = found.map((one) => one.caseNo);
    expect(numbers).not.toContain(open);
    expect(numbers).not.toContain(caseNo);
    expect(numbers.indexOf(other)).not.toBe(0);
  });

  it('are shown to those alone who may read them, masked outside the section', async () => {
    const before = await answered();
    const { caseNo } = await received();
    await desk.act('dispatcher', caseNo, 'transfer', { to: 'EXPRESS', reason: '改分' });
    expect((await like('express', caseNo)).answered).toEqual([]);
    const [seen] = (await like('dispatcher', caseNo)).answered;
    expect(seen).toMatchObject({ caseNo: before, reply: REPLY.replace('A12345', '******') });
    expect(await like('delivery', caseNo)).toMatchObject({ code: 'not_found' });
    const { caseNo: sealed } = await received();
    await desk.act('dispatcher', sealed, 'transfer', { to: 'ETHICS', reason: '屬檢舉' });
    expect(await like('ethics', sealed)).toMatchObject({ answered: [], duplicates: [] });
    const duplicates = (await like('dispatcher', caseNo)).duplicates.map((one) => one.caseNo);
    expect(duplicates).toEqual([before]);
  });

  it('may be the same matter: by item, by contact, by words, most reasons first', async () => {
    const contact = { ...somebody(), phone: '0900-111-222' };
    const item = { mailItemNo: 'rr123456789tw' };
    const other = { subject: '包裹', body: '郵差說包裹還在路上，請問什麼時候投遞到家裡？' };
    const both = await received({ ...item, contact });
    const byItem = await received({ ...item, ...other });
    const byMail = { ...somebody(), email: contact.email.toUpperCase() };
    const byContact = await received({ ...other, contact: byMail });
    const byPhone = { name: '陳太太', phone: contact.phone };
    const byTelephone = await received({ ...other, contact: byPhone });
    const { caseNo } = await received({ mailItemNo: 'RR123456789TW', contact });
    const found = (await like('dispatcher', caseNo)).duplicates;
    const reasons = Object.fromEntries(found.map((one) => [one.caseNo, [...one.reasons].sort()]));
    expect(reasons).toEqual({
      [both.caseNo]: ['same_contact', 'same_item', 'same_words'],
      [byItem.caseNo]: ['same_item'],
      [byContact.caseNo]: ['same_contact'],
      [byTelephone.caseNo]: ['same_contact'],
    });
    expect(found[0].caseNo).toBe(both.caseNo);
  });

  it('are no duplicates once they are merged, declined, or two months old', async () => {
    const [merged, declined, old] = [await received(), await received(), await received()];
    const { caseNo } = await received();
    expect((await like('delivery', caseNo)).duplicates).toHaveLength(3);
    await desk.act('dispatcher', merged.caseNo, 'merge', { into: caseNo });
    await desk.act('dispatcher', declined.caseNo, 'decline', { reason: '無具體內容' });
    await office.db.query(
      `UPDATE cases SET received_at = received_at - interval '61 days' WHERE id = $1`,
      [old.id],
    );
    expect((await like('delivery', caseNo)).duplicates).toEqual([]);
  });
});
