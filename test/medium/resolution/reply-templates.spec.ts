import { openOffice, type TestOffice } from '#testing';
import { Desk } from '../handling/desk.js';

interface TemplateJson {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly active: boolean;
  readonly mayChange: boolean;
  readonly code?: string;
}

describe('saved replies', () => {
  let office: TestOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = new Desk(office);
    await desk.open('admin', 'delivery', 'delivery-chief', 'express', 'express-chief', 'auditor');
  });
  afterAll(() => office.close());
  beforeEach(() => office.db.query('DELETE FROM reply_template'));

  const put = (account: string, words: object, id = '') =>
    desk.post<TemplateJson>(account, `/reply-templates${id && `/${id}`}`, {
      ...{ section: 'DELIVERY', title: '門牌', body: '{{name}} 您好' },
      ...words,
    });
  const titles = async (account: string) =>
    (await desk.get<{ items: TemplateJson[] }>(account, '/reply-templates')).items.map(
      ({ title, mayChange }) => `${title}${mayChange ? ' ✎' : ''}`,
    );

  it('are those of the own section and of everybody, kept by whom they belong to', async () => {
    await put('delivery-chief', {});
    await put('express-chief', { section: 'EXPRESS', title: '快捷' });
    await put('admin', { section: null, title: '共用' });
    expect(await titles('delivery')).toEqual(['共用', '門牌']);
    expect(await titles('delivery-chief')).toEqual(['共用', '門牌 ✎']);
    expect(await titles('express')).toEqual(['共用', '快捷']);
    expect(await titles('auditor')).toEqual(['共用']);
    expect(await titles('admin')).toEqual(['共用 ✎', '快捷 ✎', '門牌 ✎']);
  });

  it('are refused where they are not one’s own, or have a place nothing fills', async () => {
    const { id } = await put('delivery-chief', {});
    const of = { version: 1, active: true };
    expect((await put('delivery-chief', { section: null })).code).toBe('not_permitted');
    expect((await put('delivery-chief', { section: 'EXPRESS' })).code).toBe('not_permitted');
    expect((await put('admin', { section: 'NOWHERE' })).code).toBe('unknown_section');
    expect((await put('delivery-chief', { body: '{{nmae}} 您好' })).code).toBe(
      'unknown_placeholder',
    );
    // Another section is not told that there is one.
    expect((await put('express-chief', { ...of, section: 'EXPRESS' }, id)).code).toBe('not_found');
    expect((await put('delivery-chief', of, 'nonsense')).code).toBe('not_found');
    expect(await titles('admin')).toEqual(['門牌 ✎']);
  });

  it('are changed by one person at a time, and retired, never lost', async () => {
    const { id } = await put('delivery-chief', {});
    const wordings = ['一', '二', '三', '四'];
    const answers = await Promise.all(
      wordings.map((title) => put('delivery-chief', { title, version: 1, active: true }, id)),
    );
    const won = answers.filter(({ code }) => code === undefined);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'stale_version')).toHaveLength(3);
    const { title } = won[0];
    await put('delivery-chief', { title, version: 2, active: false }, id);
    const { items } = await desk.get<{ items: TemplateJson[] }>('delivery', '/reply-templates');
    expect(items).toMatchObject([{ id, title, version: 3, active: false }]);
  });
});

describe('a preview of a reply', () => {
  let office: TestOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = new Desk(office);
    await desk.open('delivery', 'delivery-chief', 'express');
  });
  afterAll(() => office.close());

  const TEXT = '您好，\n已請投遞士確認門牌。';
  const preview = (account: string, caseNo: string) =>
    desk.post<{ mail: object | null; page: string }>(account, `/cases/${caseNo}/reply-preview`, {
      text: TEXT,
    });

  it('is the mail that goes out, word for word, in every round', async () => {
    const { caseNo, id } = await office.receive();
    for (const reopened of [false, true]) {
      if (reopened) await desk.act('delivery', caseNo, 'reopen', { reason: '客戶仍未收到' });
      else await desk.act('delivery', caseNo, 'accept');
      await desk.act('delivery', caseNo, 'draft-reply', { text: TEXT });
      const { mail, page } = await preview('delivery', caseNo);
      await desk.act('delivery', caseNo, 'submit');
      await desk.act('delivery-chief', caseNo, 'approve');
      const [sent] = await office.db.query(
        `SELECT recipient AS "to", subject, text FROM mail
          WHERE case_id = $1 AND kind = 'reply' ORDER BY created_at DESC, id DESC LIMIT 1`,
        [id],
      );
      expect(mail).toEqual(sent);
      expect(page).toBe(TEXT);
    }
  });

  it('has no mail where the section tells the customer, and is for those who may read the case', async () => {
    const { caseNo } = await office.receive({ contact: { name: '陳太太', phone: '0900-111-222' } });
    expect(await preview('delivery', caseNo)).toMatchObject({ mail: null, page: TEXT });
    expect(await preview('express', caseNo)).toMatchObject({ code: 'not_found' });
  });
});
