import { describeWithBrowser, openBrowser, picture, startSystem, type TestSystem } from '#testing';
import type { Browser, Page } from 'playwright-core';
import { looks } from './looks';
import screens from './screens.json';
import { expectSound, openConsole } from './staff-browser';

/** A screen of the console; `first` is of the first case in the list. */
interface Screen {
  readonly name: string;
  readonly account: string;
  readonly path: string;
  readonly first?: true;
}

/** The others are pictured where they are tried. */
const SCREENS = (screens as readonly Partial<Screen>[]).filter(
  (one): one is Screen => !!one.account,
);

/** A supervisor for whom the demo has something to approve today. */
async function chiefWithApprovals(system: TestSystem): Promise<string> {
  const [{ lead }] = await system.db.query<{ lead: string }>(
    `SELECT lead FROM cases WHERE status = 'submitted' ORDER BY due_at LIMIT 1`,
  );
  return `${lead.toLowerCase().replace('_', '')}-chief`;
}

/** Waits for the screen in this language: its heading, and no grey blocks any more. */
async function settled(page: Page, lang: 'zh' | 'en'): Promise<void> {
  await page.locator(`html[lang=${lang === 'zh' ? 'zh-Hant' : 'en'}]`).waitFor();
  await page.locator('main :is(h1, h2):visible').first().waitFor();
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}

describeWithBrowser('the screens of the staff console', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  it.each(
    SCREENS.flatMap((screen) => looks.map(([viewport, all]) => ({ ...screen, viewport, all }))),
  )(
    '$name as $account at $viewport.width px',
    async ({ name, account, path, first, viewport, all }) => {
      const who = account === 'a chief' ? await chiefWithApprovals(system) : account;
      const page = await openConsole(browser, system, who, { viewport, lang: all[0][0] });
      await page.goto(path);
      if (first) await page.locator('[data-case]').first().click();
      if (first) await page.locator('article #case-heading').waitFor();
      let [lang] = all[0];
      for (const [next, colorScheme] of all) {
        const other = next === 'en' ? 'English' : '中文';
        if (next !== lang) await page.getByRole('button', { name: other, exact: true }).click();
        lang = next;
        await page.emulateMedia({ colorScheme });
        await settled(page, lang);
        await picture(page, `console-${name}-${viewport.width}-${lang}-${colorScheme}`);
        await expectSound(page);
      }
      await page.context().close();
    },
    120_000,
  );
});
