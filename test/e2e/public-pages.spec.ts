import {
  axeFaults,
  describeWithBrowser,
  eventually,
  openBrowser,
  PHONE,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { everyLook } from './looks.js';
import { actAs, answerAll, choose, fillIn, goTo, SEND, send } from './public-steps.js';

const PAGES = [
  ...['/', '/mailbox', '/mailbox/write', '/lookup', '/report', '/plan', '/service-levels'],
  ...['/sitemap', '/privacy', '/accessibility', '/dev/mail', '/nothing-here'],
];
/** The ink and the ground of a page. */
const COLOURS = `(({ color, backgroundColor }) => [color, backgroundColor])(
  getComputedStyle(document.body))`;
const LOUPE = { width: 320, height: 640 };

const overflow = (page: Page) =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

/** Links and buttons smaller than 24 px either way that stand alone; those inside a sentence may be. */
const smallTargets = (page: Page) =>
  page.evaluate<string[]>(`
    [...document.querySelectorAll('a, button, input, summary')]
      .filter((e) => e.tabIndex >= 0 && !e.matches('p a, .skip, [type=hidden]'))
      .filter((e) => e.checkVisibility())
      .filter((e) => { const r = e.getBoundingClientRect(); return r.width < 24 || r.height < 24; })
      .map((e) => e.outerHTML.slice(0, 120))`);

// axe on some fifty pages takes its time where other tests run beside it.
jest.setTimeout(90_000);

describeWithBrowser('the public pages', () => {
  let system: TestSystem;
  let browser: Browser;
  let plain: BrowserContext;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    const options = { viewport: PHONE, javaScriptEnabled: false, baseURL: system.url };
    plain = await browser.newContext(options);
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await system.close();
  });

  /** Nothing for axe to say, nothing wider than the screen, a picture for people. */
  async function isSound(page: Page, name: string): Promise<void> {
    expect([name, await overflow(page)]).toEqual([name, 0]);
    expect([name, await smallTargets(page)]).toEqual([name, []]);
    expect([name, await axeFaults(page)]).toEqual([name, { violations: [], undecided: [] }]);
    await picture(page, `public-${name}`);
  }

  describe.each(everyLook)(
    'at $width px in $lang, $scheme',
    ({ viewport, width, lang, scheme }) => {
      const look = `${width}-${lang}-${scheme}`;
      const open = () => browser.newPage({ viewport, colorScheme: scheme, baseURL: system.url });

      it('are sound', async () => {
        const page = await open();
        for (const path of PAGES) {
          await page.goto(`${path}?lang=${lang}`);
          await isSound(page, `${path.slice(1).replace('/', '-') || 'home'}-${look}`);
        }
        await page.close();
      });

      it('take a letter and answer for it', async () => {
        const page = await open();
        await goTo(page, `/mailbox/write?lang=${lang}`);
        await send(page);
        expect(await page.title()).toMatch(lang === 'zh' ? /^錯誤：/ : /^Error: /);
        expect(await page.evaluate('document.activeElement.className')).toBe('summary');
        await isSound(page, `mailbox-error-${look}`);
        await goTo(page, '/mailbox');
        const letter = { body: '掛號信還沒收到，請問 i郵箱 在哪裡，太慢了' };
        await answerAll(page, letter, (one, name) => isSound(one, `mailbox-${name}-${look}`));
        await eventually(async () => (await page.inputValue('[name=captcha]')) !== '', 20_000);
        await send(page);
        expect(new URL(page.url()).pathname).toBe('/mailbox/received');
        await isSound(page, `receipt-${look}`);
        const [caseNo, queryCode] = await page.locator('.panel .code').allTextContents();
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.masthead .tools').isVisible()).toBe(false);
        expect(await page.locator('main').textContent()).toContain('/lookup');
        expect(await page.evaluate(COLOURS)).toEqual(['rgb(27, 36, 32)', 'rgb(255, 255, 255)']);
        await picture(page, `public-receipt-print-${look}`);
        await page.emulateMedia({ media: 'screen' });

        await goTo(page, '/lookup');
        await fillIn(page, { caseNo, queryCode: 'wrong' });
        await send(page);
        await isSound(page, `lookup-error-${look}`);
        await fillIn(page, { queryCode });
        await send(page);
        await isSound(page, `case-${look}`);
        await page.close();
      });
    },
  );

  it('need no JavaScript, and lose nothing when the language or the size is changed', async () => {
    const page = await plain.newPage();
    await goTo(page, '/mailbox/write');
    await page.check('#kind');
    await send(page);
    await fillIn(page, { subject: '  𠮷野家前的信筒', body: '一\n二' });
    await choose(page, 'English');
    expect(await page.title()).toMatch(/^What happened/);
    await choose(page, 'L');
    expect(await page.locator('html').getAttribute('class')).toBe('size-l');
    expect(await page.inputValue('#subject')).toBe('  𠮷野家前的信筒');
    expect(await page.inputValue('#body')).toBe('一\n二');
    await page.fill('#subject', '');
    await page.press('#subject', 'Enter');
    expect(await page.title()).toMatch(/^Error: /);
    await choose(page, '中文');
    expect(await page.title()).toMatch(/^錯誤：/);
    expect(await page.inputValue('#body')).toBe('一\n二');
    await choose(page, '中');
    await page.close();
  });

  it('stand the largest text on the smallest screen', async () => {
    const page = await browser.newPage({ viewport: LOUPE, baseURL: system.url });
    for (const path of PAGES) {
      await page.goto(`${path}?size=l&lang=en`);
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
    await page.close();
  });

  it('make one case of a double click', async () => {
    const page = await plain.newPage();
    await goTo(page, '/mailbox');
    const subject = `連按兩次 ${Date.now()}`;
    await answerAll(page, { subject });
    await page.waitForTimeout(3_000);
    await page.locator(SEND).dblclick();
    await page.waitForURL('**/mailbox/received');
    expect(await page.locator('.panel .code').count()).toBe(2);
    const sql = 'SELECT 1 FROM cases WHERE subject = $1';
    expect(await system.db.query(sql, [subject])).toHaveLength(1);
    await page.close();
  });

  it('show the way of a case up to its answer', async () => {
    const page = await browser.newPage({ viewport: PHONE, baseURL: system.url });
    await goTo(page, '/mailbox?lang=zh&size=m');
    await answerAll(page);
    await eventually(async () => (await page.inputValue('[name=captcha]')) !== '', 20_000);
    await send(page);
    const [caseNo, queryCode] = await page.locator('.panel .code').allTextContents();
    const look = async () => {
      await goTo(page, '/lookup');
      await fillIn(page, { caseNo, queryCode });
      await send(page);
      return page.locator('main .lead').textContent();
    };
    await eventually(async () => /我們已把您的來信交給郵件投遞科，/.test((await look()) ?? ''));
    await actAs(system.url, 'delivery', caseNo, 'accept');
    await actAs(system.url, 'delivery', caseNo, 'draft-reply', {
      text: '王先生您好：已確認門牌。',
    });
    await actAs(system.url, 'delivery', caseNo, 'submit');
    await actAs(system.url, 'delivery-chief', caseNo, 'approve');
    expect(await look()).toContain('我們已經回覆您');
    expect(await page.locator('.letter').textContent()).toBe('王先生您好：已確認門牌。');
    await isSound(page, 'case-answered-390-zh-light');
    await choose(page, 'English');
    expect(await page.locator('.letter [lang=zh-Hant]').count()).toBe(1);
    await page.emulateMedia({ colorScheme: 'dark' });
    await isSound(page, 'case-answered-390-en-dark');
    await page.close();
  });
});
