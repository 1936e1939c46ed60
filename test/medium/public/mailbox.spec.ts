import { openOffice, type TestOffice } from '#testing';
import { randomUUID } from 'node:crypto';
import { aLetter, browse, errorsOf, fieldOf } from './forms.js';

const CODE = /[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){4}-[0-9A-HJKMNP-TV-Z]/;

describe('the form of the manager’s mailbox', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const post = (form: Record<string, string>, query = '') =>
    browse(office, `/mailbox${query}`, { form });
  const cases = () =>
    office.db.query<Record<string, string>>('SELECT subject, body FROM cases ORDER BY case_no');
  const received = (cookie: string) => browse(office, '/mailbox/received', { headers: { cookie } });

  it('says before anything is written by which day the answer comes', async () => {
    const { text, headers } = await browse(office, '/mailbox');
    expect(text).toMatch(/現在送出，最遲 民國\d+年\d+月\d+日（[一二三四五六]）前回覆您。/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  it('keeps every field of a refused form as it was typed', async () => {
    const typed = {
      ...{ kind: 'suggestion', subject: '  𠮷野家前的信筒 "A&B" <script>', consent: '' },
      body: '\n\n  第一行\n\t第二行 𠮷 &lt; <b>粗體</b> \' "\n',
      ...{ name: ' 拉告·巴彥 𠮷', email: 'no-at-sign', phone: ' 02-2331', address: '<臺北>&市' },
      ...{ branch: '北門 支局', mailItemNo: '12 34', occurredOn: '2026-11-20' },
    };
    const { status, html } = await post(aLetter(typed));
    expect(status).toBe(422);
    const kept = Object.keys(typed).map((name) => [name, fieldOf(html, name) ?? '']);
    expect(Object.fromEntries(kept)).toEqual(typed);
    expect(html).not.toContain('<script>');
  });

  it('takes line breaks in as the writer made them', async () => {
    await post(aLetter({ subject: '換行', body: '  一\r\n二\r\n\r\n三' }));
    expect((await cases()).at(-1)).toEqual({ subject: '換行', body: '  一\n二\n\n三' });
  });

  const empty = { kind: '', subject: ' ', body: '', name: '', email: '', consent: '' };
  it.each([
    [
      'zh',
      { kind: '請選擇來信類別。', subject: '主旨：請填寫。', name: '姓名：請填寫。' },
      '請至少留下一種聯絡方式：電子郵件、電話或地址。',
      /<title>錯誤：/,
    ],
    [
      'en',
      { kind: 'Choose what it is.', subject: 'Subject is required.', name: 'Name is required.' },
      'Give an e-mail address, a telephone number or an address.',
      /<title>Error: /,
    ],
  ])(
    'says in %s what to do, in the summary and at the field alike',
    async (lang, own, reach, t) => {
      const { html, text } = await post(aLetter(empty), `?lang=${lang}`);
      for (const [field, words] of Object.entries(own)) {
        expect(errorsOf(html, field)).toEqual([words, words]);
      }
      expect(errorsOf(html, 'email')).toEqual([reach, reach]);
      expect(errorsOf(html, 'consent')[0]).toBe(errorsOf(html, 'consent')[1]);
      expect(html).toMatch(t);
      expect(/<title>.*autofocus/is.test(html)).toBe(true);
      expect(text).not.toMatch(lang === 'zh' ? /is required|must be/ : /請填寫|請縮短/);
      const order = [...html.matchAll(/<a href="#(kind|subject|body|name|email|consent)">/g)];
      expect(order.map(([, name]) => name)).toEqual([
        ...['kind', 'subject', 'body', 'name', 'email', 'consent'],
      ]);
    },
  );

  it('counts a rare character once, and tells how long the text is now', async () => {
    const { html } = await post(aLetter({ body: '𠮷'.repeat(5_001) }));
    expect(errorsOf(html, 'body')[0]).toBe('內容：請縮短至 5000 字以內（現在 5001 字）。');
    expect(fieldOf(html, 'body')).toHaveLength(10_002);
    expect((await post(aLetter({ body: '𠮷'.repeat(5_000) }))).status).toBe(303);
  });

  it('takes out what nobody sees, so that sending again succeeds', async () => {
    const { status, html } = await post(aLetter({ subject: '空\u0000白\u0007' }));
    expect(status).toBe(422);
    expect(errorsOf(html, 'subject')[0]).toContain('控制字元');
    expect(fieldOf(html, 'subject')).toBe('空白');
  });

  it('changes the language without losing what was typed, and sends nothing', async () => {
    const before = await cases();
    const typed = aLetter({ subject: '寫到一半', submission: randomUUID(), name: '' });
    const fresh = await post({ ...typed, keep: 'plain' }, '?lang=en');
    expect([fresh.status, fresh.cookie]).toEqual([200, 'lang=en']);
    expect(fieldOf(fresh.html, 'subject')).toBe('寫到一半');
    expect(fieldOf(fresh.html, 'submission')).toBe(typed.submission);
    expect(errorsOf(fresh.html, 'name')).toEqual([undefined, undefined]);
    const refused = await post({ ...typed, keep: 'checked' }, '?lang=en');
    expect(errorsOf(refused.html, 'name')[0]).toBe('Name is required.');
    expect(await cases()).toEqual(before);
  });

  it('shows number, code and day once, sealed and in no address', async () => {
    const { status, headers, cookie } = await post(aLetter());
    expect([status, headers.location]).toEqual([303, '/mailbox/received']);
    expect(String(headers['set-cookie'])).toMatch(/Max-Age=1800.*HttpOnly.*SameSite=Lax/);
    expect(cookie).not.toMatch(CODE);
    const receipt = await received(cookie);
    expect(receipt.headers['cache-control']).toBe('no-store');
    expect(receipt.text).toMatch(/案號 \d{3}-\d{6} 查詢碼/);
    expect(receipt.text).toMatch(CODE);
    expect(receipt.text).toMatch(/最遲回覆日 民國\d+年/);
    expect(receipt.text).toContain('回覆會寄到 wang@customer.example');
    expect((await received('receipt=nonsense')).text).toContain('這裡沒有收件資料');
  });

  it('takes the receipt back on request', async () => {
    const { cookie } = await post(aLetter());
    const cleared = await browse(office, '/mailbox/received', { form: {}, headers: { cookie } });
    expect(String(cleared.headers['set-cookie'])).toMatch(/receipt=;.*Path=\/mailbox/);
  });

  it('makes one case of a double click, and the second answer shows the same receipt', async () => {
    const before = (await cases()).length;
    const letter = aLetter({ submission: randomUUID() });
    const answers = await Promise.all([post(letter), post(letter)]);
    const again = await post(letter);
    const shown = [...answers, again].map(async ({ cookie }) => (await received(cookie)).text);
    const [first, ...others] = await Promise.all(shown);
    expect(first).toMatch(CODE);
    expect(others).toEqual([first, first]);
    expect((await cases()).length).toBe(before + 1);
  });

  it('keeps the token of the form as a hash alone', async () => {
    const submission = randomUUID();
    await post(aLetter({ submission }));
    const kept = await office.db.query<{ row: string }>(
      'SELECT t::text AS row FROM idempotency_key t',
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ row }) => row.includes(submission))).toEqual([]);
  });

  it('asks when other words come after the form was sent, and then takes them', async () => {
    const letter = aLetter({ submission: randomUUID() });
    await post(letter);
    const changed = await post({ ...letter, body: '另外，還有一件事。' });
    expect(changed.status).toBe(409);
    expect(changed.text).toContain('您先前送出的來信我們已經收到');
    expect(fieldOf(changed.html, 'body')).toBe('另外，還有一件事。');
    const submission = fieldOf(changed.html, 'submission') ?? '';
    expect(submission).not.toBe(letter.submission);
    expect((await post({ ...letter, body: '另外，還有一件事。', submission })).status).toBe(303);
  });

  it('sends reports of wrongdoing to the ethics office, and keeps nothing of them', async () => {
    const before = await cases();
    const { status, html, text } = await post(aLetter({ kind: 'report', body: '收錢' }));
    expect(status).toBe(422);
    expect(text).toContain('02-23314712');
    expect(html).toContain('href="/report"');
    expect(fieldOf(html, 'body')).toBe('收錢');
    expect(await cases()).toEqual(before);
  });

  it('stops robots; a person whom it catches only has to send again', async () => {
    const fresh = await browse(office, '/mailbox');
    expect(fresh.html).toMatch(/class="trap" aria-hidden="true"/);
    expect(fresh.html).toMatch(/<input id="website"[^>]*tabindex="-1"[^>]*autocomplete="off"/i);
    const caught = await post(aLetter({ website: 'https://spam.example' }));
    expect(caught.status).toBe(422);
    expect(errorsOf(caught.html, 'website')[0]).toContain('再按一次「送出」');
    expect(caught.html).not.toContain('class="trap"');
    const again = Object.keys(aLetter()).map((name) => [name, fieldOf(caught.html, name) ?? '']);
    expect((await post(Object.fromEntries(again) as Record<string, string>)).status).toBe(303);
  });
});

describe('the form where CAPTCHA=0', () => {
  it('does not look for robots', async () => {
    const office = await openOffice({ CAPTCHA: '0' });
    const form = aLetter({ website: 'filled in' });
    expect((await browse(office, '/mailbox', { form })).status).toBe(303);
    await office.close();
  });
});
