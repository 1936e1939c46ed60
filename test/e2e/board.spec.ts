import {
  describeWithBrowser,
  DESKTOP,
  openBrowser,
  PHONE,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser, Page } from 'playwright-core';
import { expectSound, openConsole } from './staff-browser';

/** A working day of the demo's past, in Taipei. */
const aWeekAgo = (): string =>
  new Date(Date.now() + 8 * 3600_000 - 7 * 86_400_000).toISOString().slice(0, 10);

// axe and a browser take their time on a busy machine.
jest.setTimeout(120_000);

describeWithBrowser('the board of the staff console', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const drawn = (page: Page) => page.locator('.huiyin-heat').waitFor();

  it.each([
    ['zh', 'light', PHONE],
    ['en', 'dark', DESKTOP],
  ] as const)(
    'is sound in %s, %s, with the past and the lists behind it',
    async (lang, scheme, viewport) => {
      const page = await openConsole(browser, system, 'head', { lang, scheme, viewport });
      const name = `board-${lang}-${scheme}-${viewport.width}`;
      await page.goto(`/console/board?asOf=${aWeekAgo()}`);
      await drawn(page);
      await picture(page, name);
      await expectSound(page);
      await page.locator('.huiyin-heat a').first().click();
      await page.locator('[data-case]').first().waitFor();
      await picture(page, `${name}-cases`);
      await expectSound(page);
      await page.context().close();
    },
    30_000,
  );

  it('goes to a day of the past and back, and every kind of number opens its cases', async () => {
    const page = await openConsole(browser, system, 'head');
    await page.goto('/console/board');
    await drawn(page);
    await page.getByLabel('查看日期').fill(aWeekAgo());
    await page.getByText('您看的是過去的情形').waitFor();
    await drawn(page);
    const links: [string, string | null][] = [];
    for (const table of await page.locator('main table').all()) {
      const last = table.getByRole('link').last();
      links.push([await last.innerText(), await last.getAttribute('href')]);
    }
    expect(links).toHaveLength(7);
    for (const [n, href] of links) {
      await page.goto(`${system.url}${href}`);
      await page.getByText(`共 ${n} 件`).waitFor();
      expect(await page.locator('[data-case]').count()).toBe(Number(n));
    }
    await page.getByRole('link', { name: '回時效看板' }).click();
    await page.getByRole('button', { name: '回到現在' }).click();
    await page.getByText('自動更新').waitFor();
    await page.context().close();
  }, 30_000);

  it('shows an auditor the figures and opens none', async () => {
    const page = await openConsole(browser, system, 'auditor');
    await page.goto('/console/board');
    await drawn(page);
    expect(await page.locator('main table a').count()).toBe(0);
    await page.context().close();
  });
});
