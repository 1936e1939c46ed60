import {
  eventually,
  describeWithBrowser,
  openBrowser,
  PHONE,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { answerAll, choose, fillIn, goTo, SEND, send } from './public-steps.js';

const overflow = (page: Page) =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

/** The main buttons of the form that a finger would miss. */
const small = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('main .button, main .linklike')]
    .filter((e) => e.checkVisibility())
    .filter((e) => { const r = e.getBoundingClientRect(); return r.width < 44 || r.height < 44; })
    .map((e) => e.outerHTML)`);

jest.setTimeout(120_000);

describeWithBrowser('the form of the mailbox', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await system.close();
  });

  const phone = (options: object = {}): Promise<BrowserContext> =>
    browser.newContext({ viewport: PHONE, baseURL: system.url, ...options });

  it.each(['100 %', '200 %'])('is done without JavaScript at %s text', async (size) => {
    const context = await phone({ javaScriptEnabled: false });
    const page = await context.newPage();
    await goTo(page, '/mailbox?lang=zh');
    const look = async (one: Page, name: string) => {
      // As where a reader's browser has letters twice as large.
      if (size === '200 %') await one.evaluate("document.documentElement.style.fontSize = '200%'");
      expect([name, await overflow(one)]).toEqual([name, 0]);
      expect([name, await small(one)]).toEqual([name, []]);
      await picture(one, `mailbox-${name}-${size.slice(0, 3)}`);
    };
    await answerAll(page, { body: '掛號還沒收到，請幫我查詢郵件' }, look);
    await page.waitForTimeout(3_000);
    await send(page);
    expect(new URL(page.url()).pathname).toBe('/mailbox/received');
    await look(page, 'received');
    expect(await page.locator('#receipt-tools').isVisible()).toBe(false);
    await context.close();
  });

  it.each([true, false])(
    'goes back by the browser without losing a word, and on again (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const context = await phone({ javaScriptEnabled });
      const page = await context.newPage();
      await goTo(page, '/mailbox');
      await answerAll(page, { subject: '往回走' });
      const back = async (heading: string) => {
        await page.goBack();
        expect(await page.locator('h1').innerText()).toBe(heading);
      };
      await back('我們可以使用您的個人資料嗎？');
      await back('您是誰，我們怎麼回覆您？');
      expect(await page.inputValue('#name')).toBe('王小明');
      await back('有照片或文件要附上嗎？');
      await back('在哪裡、什麼時候、哪一件郵件？');
      await back('發生什麼事？');
      expect(await page.inputValue('#subject')).toBe('往回走');
      await fillIn(page, { subject: '改過的主旨' });
      for (let i = 0; i < 3; i += 1) await send(page);
      expect(await page.inputValue('#email')).toBe('wang@customer.example');
      await fillIn(page, { name: '林小華' });
      await send(page);
      expect(await page.isChecked('#consent')).toBe(true);
      await send(page);
      expect(await page.locator('main').innerText()).toMatch(/改過的主旨[^]*林小華/);
      await page.reload();
      expect(await page.locator('main').innerText()).toMatch(/改過的主旨[^]*林小華/);
      await context.close();
    },
  );

  it('goes back from a page with an error, which is told at an address of its own', async () => {
    const page = await (await phone()).newPage();
    await goTo(page, '/mailbox/write');
    await page.check('#kind');
    await send(page);
    await fillIn(page, { body: '只有內容' });
    await send(page);
    expect(await page.title()).toMatch(/^錯誤：/);
    expect(await page.evaluate('document.activeElement.className')).toBe('summary');
    await fillIn(page, { subject: '補上主旨' });
    await send(page);
    await page.goBack();
    expect(await page.inputValue('#subject')).toBe('補上主旨');
    expect(await page.inputValue('#body')).toBe('只有內容');
    await page.context().close();
  });

  describe('with files', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'letter-'));
    const photo = path.join(folder, '門牌.png');
    const hostile = path.join(folder, 'hostile.jpg');
    beforeAll(async () => {
      writeFileSync(hostile, '<html><script>alert(1)</script>');
      const drawn = { width: 600, height: 400, channels: 3, background: '#0a7d4b' } as const;
      await sharp({ create: drawn }).png().toFile(photo);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const kept = (page: Page) => page.locator('.kept li > span:first-child').allInnerTexts();
    const upload = (page: Page) =>
      Promise.all([page.waitForNavigation(), page.click('[value=upload]')]);

    it.each(['100 %', '200 %'])('is done without JavaScript at %s text', async (size) => {
      const context = await phone({ javaScriptEnabled: false });
      const page = await context.newPage();
      const look = async (name: string) => {
        if (size === '200 %') await page.evaluate("document.documentElement.style.fontSize='200%'");
        expect([name, await overflow(page)]).toEqual([name, 0]);
        expect([name, await small(page)]).toEqual([name, []]);
        await picture(page, `mailbox-${name}-${size.slice(0, 3)}`);
      };
      await goTo(page, '/mailbox');
      await answerAll(page);
      await page.locator('[value=change-files]').click();
      await page.setInputFiles('#files', [photo, hostile]);
      await upload(page);
      expect(await page.locator('.summary a').innerText()).toMatch(/^hostile\.jpg：不收這種檔案/);
      expect(await kept(page)).toEqual([expect.stringMatching(/^門牌\.png \d+ kB$/)]);
      await look('files-refused');
      await page.getByRole('button', { name: '移除 門牌.png' }).click();
      expect(await page.locator('.kept').count()).toBe(0);
      await page.setInputFiles('#files', photo);
      await send(page);
      expect(await page.locator('h1').innerText()).toBe('送出之前，再看一次');
      await look('files-checked');
      expect(await page.locator('.answers').innerText()).toContain('門牌.png');
      await page.waitForTimeout(3_000);
      await send(page);
      expect(new URL(page.url()).pathname).toBe('/mailbox/received');
      await context.close();
    });

    it('tells how far an upload is where JavaScript runs', async () => {
      const context = await phone();
      const page = await context.newPage();
      const heard: string[] = [];
      await page.exposeFunction('heard', (said: string) => void heard.push(said));
      await goTo(page, '/mailbox');
      await answerAll(page);
      await page.locator('[value=change-files]').click();
      await page.evaluate(`new MutationObserver(() =>
        heard(document.getElementById('upload-said').textContent))
          .observe(document.getElementById('upload-said'), { childList: true })`);
      await page.setInputFiles('#files', [photo, hostile]);
      await upload(page);
      expect(heard[0]).toBe('上傳中，請不要關閉這一頁 0%');
      expect(await page.evaluate('document.activeElement.className')).toBe('summary');
      expect(await kept(page)).toHaveLength(1);
      await context.setOffline(true);
      await page.setInputFiles('#files', photo);
      await page.click('[value=upload]');
      await page.getByText('上傳中斷，檔案還沒有收到').waitFor();
      await context.setOffline(false);
      await upload(page);
      expect(await kept(page)).toHaveLength(2);
      await context.close();
    });
  });

  it('keeps every word when the language, the size or one answer is changed', async () => {
    const context = await phone({ javaScriptEnabled: false });
    const page = await context.newPage();
    await goTo(page, '/mailbox');
    await answerAll(page, { subject: '往回走' });
    await choose(page, '大');
    await choose(page, 'English');
    expect(await page.locator('h1').innerText()).toBe('Check your answers before sending');
    await page.locator('[value=change-place] >> nth=0').click();
    await fillIn(page, { branch: 'Beimen' });
    await send(page);
    expect(await page.locator('main').innerText()).toMatch(/往回走[^]*Beimen[^]*王小明/);
    await context.close();
  });

  it('is done by keyboard alone, with a proof of work, and copies the receipt', async () => {
    const context = await phone();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: system.url });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await goTo(page, '/mailbox?lang=zh&size=m');
    await answerAll(page);
    const captcha = page.locator('[name=captcha]');
    await eventually(async () => (await captcha.inputValue()) !== '', 20_000);
    await page.focus(SEND);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    const [caseNo, queryCode] = await page.locator('.panel .code').allTextContents();
    await page.getByRole('button', { name: '複製案號和查詢碼' }).click();
    await page.getByText('已複製').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain(caseNo);
    expect(copied).toContain(queryCode);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('weighs less than 30 kB a page, styles and scripts included', async () => {
    const sizeOf = async (path: string, init?: RequestInit) => {
      const answer = await fetch(`${system.url}${path}`, init);
      return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
    };
    const form = (values: Record<string, string>) => ({
      method: 'POST',
      body: new URLSearchParams({ body: '字'.repeat(5_000), subject: '主旨', ...values }),
    });
    const assets = ['site.css', 'letter.js', 'solve.js', 'upload.js', 'icon.svg'];
    const sizes = await Promise.all(assets.map((name) => sizeOf(`/assets/${name}`)));
    const beside = sizes.reduce((sum, size) => sum + size, 0);
    const pages = [
      await sizeOf('/mailbox'),
      await sizeOf('/mailbox/write'),
      await sizeOf('/mailbox/write', form({ at: 'kind', kind: 'complaint' })),
      await sizeOf('/mailbox/write', form({ at: 'check', go: '' })),
    ];
    process.stdout.write(`weights: pages ${pages.join(' ')}, beside them ${beside} bytes\n`);
    expect(Math.max(...pages) + beside).toBeLessThan(30_000);
  });
});
