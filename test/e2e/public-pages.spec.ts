import {
  axeFaults,
  describeWithBrowser,
  DESKTOP,
  openBrowser,
  PHONE,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser } from 'playwright-core';

const PAGES = ['/', '/mailbox', '/lookup', '/report', '/plan', '/service-levels', '/sitemap'];

describeWithBrowser('the public pages', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await system.close();
  });

  const views = PAGES.flatMap((path) =>
    [PHONE, DESKTOP].flatMap((viewport) =>
      (['zh', 'en'] as const).map((lang) => ({ path, viewport, lang, width: viewport.width })),
    ),
  );

  it.each(views)('$path at $width px in $lang', async ({ path, viewport, lang, width }) => {
    const page = await browser.newPage({ viewport, javaScriptEnabled: true });
    const answer = await page.goto(`${system.url}${path}?lang=${lang}`);
    expect(answer?.status()).toBe(200);
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    expect(await axeFaults(page)).toEqual({ violations: [], undecided: [] });
    await picture(page, `public${path.replace(/\//g, '-')}-${width}-${lang}`);
    await page.close();
  });
});
