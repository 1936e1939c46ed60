import { openOffice, type TestOffice } from '#testing';
import { aDocx, aForm, aPdf } from '../attachment/hostile.js';
import { aLetter, aTicket, aVisitor, browse, errorsOf, fieldOf, fieldsOf } from './forms.js';

const bad = { name: '圖.png', data: Buffer.from('<html><script>x</script>') };
const good = (name: string) => ({ name, data: aPdf() });

describe('files that go with a letter', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice({ CAPTCHA: '0' })));
  afterAll(() => office.close());

  /** A letter at the question about files, and a way to press a button there. */
  async function asked() {
    const { visit } = aVisitor(office);
    const first = await visit('/mailbox/write');
    const form = { ...aLetter(), ...fieldsOf(first.html), ...aLetter(), at: 'place' };
    const page = await visit('/mailbox/write', { form });
    expect(fieldOf(page.html, 'at')).toBe('files');
    let fields = fieldsOf(page.html);
    const press = async (go: string, files: { name: string; data: Buffer }[] = []) => {
      const chosen = files.length > 0 ? files : [{ name: '', data: Buffer.alloc(0) }];
      const sent = aForm(
        chosen.map((file) => ({ ...file, field: 'upload' })),
        { ...fields, go },
      );
      const answer = await visit('/mailbox/files', sent);
      fields = fieldsOf(answer.html);
      return answer;
    };
    return { visit, page, press };
  }
  const listed = (html: string) =>
    [...html.matchAll(/<li><span>(?:<span[^>]*>)?([^<]+?)(?:<\/span>)? <span class="hint">/g)].map(
      ([, name]) => name,
    );
  const removeOf = (html: string, name: string) =>
    new RegExp(`value="(remove-[^"]+)"[^>]*>移除<span class="sr"> (?:<span[^>]*>)?${name}<`).exec(
      html,
    )?.[1] ?? '';
  const waiting = async () =>
    (
      await office.db.query<{ name: string }>(
        'SELECT name FROM attachment WHERE case_id IS NULL ORDER BY id',
      )
    ).map(({ name }) => name);

  it('are told their limits before they are chosen', async () => {
    const { page } = await asked();
    expect(page.text).toMatch(/PDF、ODT、DOCX；每個檔案最大 10 MB，最多 5 個，合計 25 MB/);
    expect(page.html).toMatch(/<form[^>]*action="\/mailbox\/files"[^>]*enctype="multipart/i);
  });

  it('are kept one by one, listed, taken out again, and sent', async () => {
    const { visit, press } = await asked();
    await press('upload', [good('收據.pdf'), good('b.pdf')]);
    const more = await press('upload', [{ name: 'c.docx', data: aDocx() }]);
    expect(listed(more.html)).toEqual(['收據.pdf', 'b.pdf', 'c.docx']);
    const less = await press(removeOf(more.html, 'b.pdf'));
    expect(listed(less.html)).toEqual(['收據.pdf', 'c.docx']);
    expect(await waiting()).toEqual(['收據.pdf', 'c.docx']);
    const on = await press('', [good('d.pdf')]);
    expect(fieldOf(on.html, 'at')).toBe('contact');
    const check = await visit(on.url.replace('contact', 'check'));
    expect(check.text).toMatch(/附件 收據\.pdf\nc\.docx\nd\.pdf /);
    const sent = await visit('/mailbox', { form: fieldsOf(check.html) });
    expect(sent.url).toBe('/mailbox/received');
    expect(await waiting()).toEqual([]);
    const rows = await office.db.query<{ name: string }>(
      'SELECT name FROM attachment WHERE case_id IS NOT NULL ORDER BY id',
    );
    expect(rows.map(({ name }) => name)).toEqual(['收據.pdf', 'c.docx', 'd.pdf']);
  });

  it('are refused by name and in words, and the others and all answers stay', async () => {
    const { visit, press } = await asked();
    const answer = await press('', [good('a.pdf'), bad]);
    expect(fieldOf(answer.html, 'at')).toBe('files');
    const [atField, inSummary] = errorsOf(answer.html, 'files');
    expect(atField).toMatch(/^圖\.png：不收這種檔案，請改用/);
    expect(inSummary).toBe(atField);
    expect(answer.html).toMatch(/<div class="summary" role="alert"[^>]*autofocus/i);
    expect(listed(answer.html)).toEqual(['a.pdf']);
    const again = await visit(answer.url);
    expect(listed(again.html)).toEqual(['a.pdf']);
    expect(fieldOf(again.html, 'body')).toBe(aLetter().body);
    const none = await press('upload');
    expect(errorsOf(none.html, 'files')[0]).toContain('請先選擇檔案');
    expect(fieldOf((await press('')).html, 'at')).toBe('contact');
  });

  it('are as many as there is room for, whatever is chosen', async () => {
    const before = (await waiting()).length;
    const { press } = await asked();
    const seven = Array.from({ length: 7 }, (_, i) => good(`${i}.pdf`));
    const { html } = await press('upload', seven);
    expect(listed(html)).toHaveLength(5);
    expect(errorsOf(html, 'files')[0]).toBe('最多 5 個檔案，請移除不需要的檔案。');
    expect((await waiting()).length).toBe(before + 5);
  });

  it('that are gone are told at the check, and the letter goes without them', async () => {
    const { visit, press } = await asked();
    const on = await press('', [good('gone.pdf'), good('there.pdf')]);
    await office.db.query(`DELETE FROM attachment WHERE name = 'gone.pdf'`);
    const check = await visit(on.url.replace('contact', 'check'));
    const told = await visit('/mailbox', { form: fieldsOf(check.html) });
    expect(errorsOf(told.html, 'files')[0]).toContain('有附件已過期或已使用');
    expect(told.text).not.toContain('gone.pdf');
    const sent = await visit('/mailbox', { form: fieldsOf(told.html) });
    expect(sent.url).toBe('/mailbox/received');
  });

  it('travel sealed in the form where there is no cookie', async () => {
    const ticket = aTicket(office);
    const form = aForm([{ ...good('a.pdf'), field: 'upload' }], {
      ...aLetter(),
      ticket,
      at: 'files',
    });
    const { status, html } = await browse(office, '/mailbox/files', form);
    expect([status, fieldOf(html, 'at')]).toEqual([200, 'contact']);
    const files = fieldOf(html, 'files') ?? '';
    expect(files).toMatch(/^[\w-]{100,}$/);
    const changing = { ...fieldsOf(html), at: 'check', go: 'change-files' };
    const back = await browse(office, '/mailbox/write', { form: changing });
    expect(listed(back.html)).toEqual(['a.pdf']);
    const forged = {
      ...changing,
      files: files.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    };
    const without = await browse(office, '/mailbox/write', { form: forged });
    expect(listed(without.html)).toEqual([]);
  });
});
