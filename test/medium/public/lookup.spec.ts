import { aPublicCase, openOffice, type TestOffice } from '#testing';
import { RouteCase } from '#routing';
import { browse, errorsOf, fieldOf } from './forms.js';

interface Asked extends Record<string, string> {
  caseNo: string;
  queryCode: string;
}

describe('the progress of a case at /lookup', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const look = (form: Record<string, string>, query = '') =>
    browse(office, `/lookup${query}`, { form });

  async function write(isRouted = true): Promise<Asked> {
    const url = '/api/v1/public/cases';
    const taken = await office.api.inject({ method: 'POST', url, payload: aPublicCase() });
    const { caseNo, queryCode } = taken.json<Asked>();
    const sql = 'SELECT id FROM cases WHERE case_no = $1';
    const [{ id }] = await office.db.query<{ id: string }>(sql, [caseNo]);
    if (isRouted) await office.worker.get(RouteCase).run({ caseId: id });
    return { caseNo, queryCode };
  }

  async function act(account: string, caseNo: string, action: string, body: object = {}) {
    const headers = await office.signIn(account);
    const url = `/api/v1/cases/${caseNo}`;
    const { version } = (await office.api.inject({ url, headers })).json<{ version: number }>();
    const payload = { version, ...body };
    const request = { method: 'POST', url: `${url}/actions/${action}`, headers, payload } as const;
    expect((await office.api.inject(request)).statusCode).toBe(200);
  }

  async function answer(caseNo: string): Promise<void> {
    await act('delivery', caseNo, 'accept');
    await act('delivery', caseNo, 'draft-reply', { text: '王先生您好：\n已請投遞士確認門牌。' });
    await act('delivery', caseNo, 'submit');
    await act('delivery-chief', caseNo, 'approve');
  }

  it('says before routing that the letter is here', async () => {
    const { text, headers } = await look(await write(false));
    expect(text).toMatch(
      /我們收到您的來信了，正在交給負責的科室；最遲\d+ 月 \d+ 日（.）前回覆您。/,
    );
    expect(headers['cache-control']).toBe('no-store');
  });

  it('says after routing which section has it and until when it is answered', async () => {
    const asked = await write();
    const { text } = await look(asked);
    expect(text).toMatch(/我們已把您的來信交給郵件投遞科，最遲\d+ 月 \d+ 日（.）前回覆您。/);
    expect((await look(asked, '?lang=en')).text).toMatch(
      /passed your message to the Mail Delivery Section, which answers you by \w+day \d+ \w+\./,
    );
    expect(text).not.toMatch(/routed|in_progress|DELIVERY/);
  });

  it('admits that it is late', async () => {
    const asked = await write();
    const sql = `UPDATE cases SET due_at = now() - interval '1 day' WHERE case_no = $1`;
    await office.db.query(sql, [asked.caseNo]);
    expect((await look(asked)).text).toMatch(/現在遲了，很抱歉。郵件投遞科會儘快回覆您/);
  });

  it('shows the reply, also on the English page with its own language', async () => {
    const asked = await write();
    await answer(asked.caseNo);
    const { text, html } = await look(asked, '?lang=en');
    expect(text).toContain('We have answered you; the reply is below.');
    expect(html).toContain('<span lang="zh-Hant">王先生您好：\n已請投遞士確認門牌。</span>');
  });

  it('tells a closed case', async () => {
    const asked = await write();
    await answer(asked.caseNo);
    const measures = [{ code: '114-2.3.1', evidence: '內部的改善說明' }];
    await act('delivery', asked.caseNo, 'close', { measures });
    const { text, html } = await look(asked);
    expect(text).toMatch(
      /本案也已結案。事情若還沒有解決，\d+ 月 \d+ 日（.）前可以在下面告訴我們。/,
    );
    expect(html).toContain('<a href="/lookup">查詢處理進度</a>');
    expect(text).not.toContain('內部的改善說明');
  });

  it('tells the reason of a declined case', async () => {
    const asked = await write();
    await act('dispatcher', asked.caseNo, 'decline', { reason: '同一事由已於十月明確答復。' });
    const { text } = await look(asked);
    expect(text).toContain('依規定不予處理');
    expect(text).toContain('同一事由已於十月明確答復。');
  });

  it('reads number and code however people copy them', async () => {
    const { caseNo, queryCode } = await write();
    const wide = caseNo.replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    const typed = { caseNo: ` ${wide.replace('-', '－')} `, queryCode: queryCode.toLowerCase() };
    expect((await look(typed)).status).toBe(200);
    expect((await look({ caseNo, queryCode: queryCode.replace(/-/g, ' ') })).status).toBe(200);
  });

  it('says the same for a wrong number and a wrong code, and keeps both', async () => {
    const { caseNo, queryCode } = await write();
    const typed = [
      { caseNo, queryCode: 'ABCDE' },
      { caseNo: '999-000001', queryCode },
    ];
    const [code, number] = await Promise.all(typed.map((form) => look(form)));
    expect([code.status, number.status]).toEqual([422, 422]);
    expect(errorsOf(code.html, 'caseNo')).toEqual(errorsOf(number.html, 'caseNo'));
    expect(fieldOf(number.html, 'queryCode')).toBe(queryCode);
    const none = await look({ caseNo: '', queryCode: ' ' });
    expect(errorsOf(none.html, 'caseNo')[0]).toContain('請輸入案號');
    expect(errorsOf(none.html, 'queryCode')[0]).toContain('請輸入查詢碼');
  });

  it('changes the language of a case without asking again and without showing the code', async () => {
    const asked = await write();
    const first = await look(asked);
    expect(first.html).not.toContain(asked.queryCode);
    const again = fieldOf(first.html, 'again') ?? '';
    const second = await look({ again, keep: 'plain' }, '?lang=en');
    expect(second.text).toContain(`Case number ${asked.caseNo}`);
    expect((await look({ again: 'forged', keep: 'plain' })).html).toContain('name="queryCode"');
    const typed = await look({ ...asked, keep: 'plain' }, '?lang=en');
    expect(fieldOf(typed.html, 'queryCode')).toBe(asked.queryCode);
    expect(typed.text).not.toContain('What happened');
  });
});
