import { openOffice, type TestOffice } from '#testing';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { aLetter, aTicket, aVisitor, browse, errorsOf, fieldOf, fieldsOf } from './forms.js';

describe('a letter that is being written', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice({ CAPTCHA: '0' })));
  afterAll(() => office.close());

  const filesOnDisk = (): number =>
    readdirSync(path.join(office.config.dataDir, 'files'), {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile()).length;

  /** A letter whose pages are answered up to the check. */
  async function written(typed: Record<string, string>) {
    const visitor = aVisitor(office);
    let page = await visitor.visit('/mailbox/write');
    const seen: (typeof page)[] = [];
    while (fieldOf(page.html, 'at') !== 'check') {
      const own = Object.entries(typed).filter(([name]) => page.html.includes(`id="${name}"`));
      const form = { ...fieldsOf(page.html), ...Object.fromEntries(own) };
      page = await visitor.visit('/mailbox/write', { form });
      seen.push(page);
      expect(page.status).toBe(200);
    }
    return { ...visitor, seen, page };
  }

  it('has an address for every page, which tells nothing, and every page again when asked for', async () => {
    const { visit, seen } = await written(aLetter());
    const paths = ['matter', 'place', 'files', 'contact', 'consent', 'check'];
    expect(seen.map(({ url }) => url.replace(/\?d=[0-9a-f]{16}$/, ''))).toEqual(
      paths.map((step) => `/mailbox/write/${step}`),
    );
    for (const { url } of seen) {
      const again = await visit(url);
      expect(again.status).toBe(200);
      for (const name of ['subject', 'body', 'name', 'email']) {
        expect([url, name, fieldOf(again.html, name)]).toEqual([url, name, aLetter()[name]]);
      }
    }
  });

  it('takes back what is mended on an old page, and what was typed after it stays', async () => {
    const { visit, seen } = await written(aLetter());
    const [, place] = seen;
    const ticket = fieldOf(place.html, 'ticket') ?? '';
    // As the first page stands in the browser's history: it knows of nothing after it.
    const old = { ticket, at: 'kind', kind: 'suggestion' };
    const next = await visit('/mailbox/write', { form: old });
    for (const field of ['subject', 'body', 'name', 'email']) {
      expect([field, fieldOf(next.html, field)]).toEqual([field, aLetter()[field]]);
    }
    expect(fieldOf(next.html, 'kind')).toBe('suggestion');
    const { consent: _unticked, ...others } = aLetter() as Record<string, string>;
    const refused = await visit('/mailbox/write', { form: { ...others, ticket, at: 'consent' } });
    expect(refused.url).toContain('/mailbox/write/consent?d=');
    expect(errorsOf(refused.html, 'consent')[0]).toBeTruthy();
  });

  it('shows what is wrong at an address, too, until it is mended', async () => {
    const visitor = aVisitor(office);
    const first = await visitor.visit('/mailbox/write');
    const form = { ...fieldsOf(first.html), ...aLetter({ subject: '' }), at: 'matter' };
    const wrong = await visitor.visit('/mailbox/write', { form });
    expect(wrong.url).toMatch(/^\/mailbox\/write\/matter\?d=/);
    expect(errorsOf(wrong.html, 'subject')).toEqual(['主旨：請填寫。', '主旨：請填寫。']);
    expect(wrong.html).toMatch(/<title>錯誤：發生什麼事？/);
    const keep = { ...form, keep: 'checked' };
    const english = await visitor.visit('/mailbox/write?lang=en', { form: keep });
    expect(errorsOf(english.html, 'subject')[0]).toBe('Subject is required.');
    await visitor.visit('/mailbox/write', { form: { ...form, subject: '補上' } });
    const mended = await visitor.visit(wrong.url);
    expect([fieldOf(mended.html, 'subject'), errorsOf(mended.html, 'subject')[0]]).toEqual([
      ...['補上', undefined],
    ]);
  });

  it('may be as long as a message may be', async () => {
    const letters = Array.from({ length: 5_000 }, (_, i) => 0x4e00 + ((i * 7_919) % 20_000));
    const body = String.fromCodePoint(...letters);
    const { page } = await written(aLetter({ body }));
    expect(fieldOf(page.html, 'body')).toBe(body);
  });

  it('is shown to the browser that writes it alone, and lies sealed until it is sent', async () => {
    const before = filesOnDisk();
    const secret = '機密-7c1f-draft';
    const { visit, page, cookies } = await written(aLetter({ subject: secret }));
    expect(filesOnDisk()).toBe(before + 1);
    const stranger = await browse(office, page.url);
    expect(stranger.html).not.toContain(secret);
    expect(stranger.text).toContain('這封信已經不在這裡');
    expect(cookies()).toHaveLength(1);
    const sent = await visit('/mailbox', { form: fieldsOf(page.html) });
    expect(sent.url).toBe('/mailbox/received');
    expect(cookies()).toEqual(['receipt']);
    expect(filesOnDisk()).toBe(before);
    expect((await visit(page.url)).text).toContain('這封信已經不在這裡');
  });

  it('goes on where its draft is gone: the form carries everything', async () => {
    const { visit, seen, page } = await written(aLetter());
    await visit('/mailbox', { form: fieldsOf(page.html) });
    const consent = seen.at(-2)?.html ?? '';
    const on = await visit('/mailbox/write', { form: { ...fieldsOf(consent), consent: 'yes' } });
    expect(fieldOf(on.html, 'at')).toBe('check');
    expect(fieldOf(on.html, 'body')).toBe(aLetter().body);
    const plain = await browse(office, '/mailbox/write', {
      form: { ...aLetter(), ticket: aTicket(office), at: 'contact' },
    });
    expect([plain.status, fieldOf(plain.html, 'body')]).toEqual([200, aLetter().body]);
  });

  it('is one of four in a browser; there is no page of another name', async () => {
    const { visit, cookies } = aVisitor(office);
    for (let i = 0; i < 6; i += 1) await visit('/mailbox/write');
    expect(cookies()).toHaveLength(4);
    expect((await visit('/mailbox/write/nothing?d=0123456789abcdef')).status).toBe(404);
    expect((await visit('/mailbox/write/matter')).text).toContain('這封信已經不在這裡');
  });
});
