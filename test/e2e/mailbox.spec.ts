import {
  eventually,
  describeWithBrowser,
  openBrowser,
  PHONE,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
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
    const assets = ['site.css', 'letter.js', 'solve.js', 'icon.svg'];
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
