import { openOffice, projectRoot, type TestOffice } from '#testing';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compile } from 'sass';
import { aLetter, aTicket, browse, fieldOf } from './forms.js';

const PAGES = [
  ...['/', '/mailbox', '/lookup', '/report', '/plan', '/service-levels'],
  ...['/sitemap', '/privacy', '/accessibility', '/mailbox/received', '/mailbox/write'],
];
const FORM_COOKIE = /^letter-[0-9a-f]{16}=[\w-]+; Path=\/mailbox; HttpOnly; SameSite=Lax$/;
const PUBLIC = path.join(projectRoot, 'apps/api/src/public');

/** A file of /assets/ as the build makes it. */
const assetOf = (name: string): string => {
  if (name === 'site.css')
    return compile(`${PUBLIC}/styles/site.scss`, { style: 'compressed' }).css;
  return readFileSync(path.join(PUBLIC, name.endsWith('.js') ? 'scripts' : 'styles', name), 'utf8');
};
const HAN = /[\u3400-\u9fff]/u;

/** The page without what is marked as another language. */
const unmarked = (html: string): string =>
  html
    .replace(/<(button|a|span|p)[^>]* lang="[^"]*"[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ');

describe('the public pages', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  it.each(PAGES)('%s keeps the policy: no script, no inline style, no cookie', async (page) => {
    const { status, html, headers } = await browse(office, page);
    expect(status).toBe(200);
    expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe/);
    // The form alone has one, which ends with the browser: its pages have addresses.
    const cookies = [headers['set-cookie'] ?? []].flat();
    const expected = page === '/mailbox/write' ? [expect.stringMatching(FORM_COOKIE)] : [];
    expect(cookies).toEqual(expected);
  });

  it.each(PAGES)('%s weighs less than 30 kB with its styles, scripts and icon', async (page) => {
    const { html } = await browse(office, page);
    const beside = [...html.matchAll(/(?:href|src)="\/assets\/([^"]+)"/g)].map(([, name]) => name);
    expect(beside).toEqual(expect.arrayContaining(['site.css', 'icon.svg']));
    const sizes = [html, ...beside.map(assetOf)].map((text) => gzipSync(text).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
  });

  it.each(PAGES)('%s has anchors, skip link and language switch, and is light', async (page) => {
    const { html } = await browse(office, page);
    const keys = [...html.matchAll(/accesskey="(\w)"/gi)].map(([, key]) => key);
    expect(keys.sort()).toEqual(['C', 'U', 'Z']);
    expect(html).toContain('<a class="skip" href="#main">');
    expect(html).toContain('<html lang="zh-Hant" class="size-m">');
    expect(html).toMatch(new RegExp(`(href|formaction)="${page}\\?lang=en"`, 'i'));
    const packed = await browse(office, page, { headers: { 'accept-encoding': 'gzip' } });
    expect(Number(packed.headers['content-length'])).toBeLessThan(30_000);
  });

  it.each(PAGES)('%s in English marks every Chinese word as Chinese', async (page) => {
    const { html } = await browse(office, `${page}?lang=en`);
    expect(html).toContain('<html lang="en"');
    expect(HAN.exec(unmarked(html))?.input ?? '').toBe('');
  });

  it('remembers language and size only when they are chosen', async () => {
    const { cookie } = await browse(office, '/plan?year=114&size=l');
    expect(cookie).toBe('size=l');
    const { html } = await browse(office, '/plan?year=114', { headers: { cookie } });
    expect(html).toContain('class="size-l"');
    expect(html).toContain('href="/plan?year=114&amp;lang=en"');
  });

  describe('what goes wrong', () => {
    const broken = 'kind=inquiry&subject=%FF%FE&body=x';
    const tooMuch = `body=${'a'.repeat(1_000_000)}`;
    const wrongs: [string, number, string, Record<string, string>][] = [
      ['broken UTF-8', 400, broken, {}],
      ['1 MB', 413, tooMuch, {}],
      ['another content type', 415, 'x', { 'content-type': 'multipart/form-data; boundary=x' }],
      ['plain text', 415, 'x', { 'content-type': 'text/plain' }],
      ['another site', 403, 'kind=inquiry', { origin: 'http://evil.example' }],
    ];

    it.each(wrongs)(
      '%s is told as a page, in both languages',
      async (_, code, payload, headers) => {
        for (const page of ['/mailbox', '/lookup']) {
          const { status, html, text } = await browse(office, page, { payload, headers });
          expect(status).toBe(code);
          expect(html).toContain('<title>錯誤：');
          expect(text).toMatch(/我們沒有收下.*did not take it in/s);
          expect(text).toContain('0800-700-365');
        }
      },
    );

    it('an unknown address is told as a friendly page', async () => {
      const { status, text, html } = await browse(office, '/nothing?lang=en');
      expect(status).toBe(404);
      expect(text).toMatch(/There is no such page .*這個網址沒有頁面/s);
      expect(html).toContain('<p class="hint" lang="zh-Hant">');
    });

    it.each(['//elsewhere.example', '///elsewhere.example/x'])(
      'the page for %s leads to no other site',
      async (page) => {
        const { status, html } = await browse(office, page);
        expect(status).toBe(404);
        expect(html).toContain('lang=en"');
        expect(html).not.toMatch(/(href|action)="[/\\]{2}/i);
      },
    );

    it('odd forms are refused field by field, never a fault of ours', async () => {
      for (const payload of ['', '&&=&', '__proto__=1&constructor=2', 'subject=a&subject=b']) {
        expect((await browse(office, '/mailbox', { payload })).status).toBe(422);
      }
    });
  });

  it('does not show mails outside the demo', async () => {
    expect((await browse(office, '/dev/mail')).status).toBe(404);
  });

  it('shows the plan with counts and no part of a case', async () => {
    const secret = '改善說明-不可公開-7c1f';
    const { id, caseNo } = await office.receive({ subject: `主旨-${secret}` });
    await office.db.query(
      `INSERT INTO measure_link (case_id, measure_code, evidence, linked_by, linked_at)
       VALUES ($1, '114-2.3.1', $2, $3, now())`,
      [id, secret, office.people.delivery.id],
    );
    const { text, html } = await browse(office, '/plan');
    expect(text).toMatch(/83 項推動作法；其中 1 項已有客戶意見推動改善，共 1 件次。/);
    expect(text).toContain('114-2.3.1');
    expect(html).not.toContain(secret);
    expect(html).not.toContain(caseNo);
    expect((await browse(office, '/plan?year=999')).text).toContain('目前沒有公開的計畫');
  });

  it('tells how fast we answer, and nothing of groups under five', async () => {
    const late = `due_at = now() - interval '1 hour'`;
    for (let i = 0; i < 5; i += 1) await office.receive({}, false);
    await office.db.query(
      `UPDATE cases SET received_at = date_trunc('month', now()) + interval '1 hour'`,
    );
    await office.db.query(`UPDATE cases SET ${late}`);
    await office.db.query(
      `UPDATE cases SET replied_at = due_at WHERE id IN (SELECT id FROM cases LIMIT 4)`,
    );
    for (let i = 0; i < 4; i += 1) await office.receive({ channel: 'fax' }, false);
    await office.db.query(`UPDATE cases SET ${late}, replied_at = due_at WHERE channel = 'fax'`);
    const [{ due }] = await office.db.query<{ due: number }>(
      `SELECT count(*)::int AS due FROM cases WHERE channel = 'manager_mailbox'`,
    );
    const { text, html } = await browse(office, '/service-levels');
    const share = `${Math.floor((4 / due) * 100)}%`;
    expect(text).toContain(`近 6 個月到期的 ${due} 件中，${share} 準時回覆`);
    expect(html).toMatch(/傳真<\/th><td class="number">不到5件<\/td>/);
    expect(html).toMatch(/<div class="drawn"[^>]*role="img"[^]*<rect class="bar__part"[^]*<table/);
    expect(text).toContain('收到的次日起 3 個工作天內');
  });

  it('tells what customers think of the answers, and nothing of groups under five', async () => {
    const none = await browse(office, '/service-levels');
    expect(none.text).toContain('還沒有客戶評分');
    const rate = (channel: string, most: number) =>
      office.db.query(
        `INSERT INTO survey_answer (case_id, round, section, satisfaction, solved, at)
         SELECT id, 1, 'DELIVERY', CASE WHEN n = 1 THEN 2 ELSE 5 END, n > 2, now()
           FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM cases WHERE channel = $1) c
          WHERE n <= $2`,
        [channel, most],
      );
    await rate('fax', 4);
    expect((await browse(office, '/service-levels')).text).toContain('評分的人還太少');
    await rate('manager_mailbox', 5);
    const { text, html } = await browse(office, '/service-levels');
    expect(text).toContain('近 6 個月有 5 位評分：80% 滿意，60% 認為問題解決了。');
    expect(html).toMatch(/傳真<\/th><td class="number">不到5位<\/td><td class="number">–<\/td>/);
    expect(html).toMatch(/經理信箱<\/th><td class="number">5<\/td><td class="number">80%<\/td>/);
  });
});

describe('who sends too often', () => {
  it('is told how long to wait, and that nothing is lost', async () => {
    const office = await openOffice({ RATE_LIMIT: '1' });
    let answer = await browse(office, '/mailbox', { form: aLetter({ name: '' }) });
    expect(fieldOf(answer.html, 'subject')).toBe(aLetter().subject);
    for (let i = 0; i < 20; i += 1) {
      answer = await browse(office, '/mailbox', { form: aLetter({ name: '' }) });
    }
    expect(answer.status).toBe(429);
    expect(answer.text).toMatch(/請等 \d+ 秒.*您寫的內容不會遺失.*Wait \d+ second/s);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await office.close();
  });
});

describe('the demo', () => {
  it('shows the mails that went nowhere', async () => {
    const office = await openOffice({ DEMO: '1' });
    await browse(office, '/mailbox', {
      form: aLetter({ subject: '給示範看的', ticket: aTicket(office) }),
    });
    const { status, text } = await browse(office, '/dev/mail');
    expect(status).toBe(200);
    expect(text).toMatch(/臺北郵局已收到您的來信.*wang@customer\.example/s);
    await office.close();
  });
});
