import {
  aPublicCase,
  describeWithBrowser,
  DESKTOP,
  openBrowser,
  PHONE,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser } from 'playwright-core';
import { expectSound, openConsole, receiveCase } from './staff-browser';

// axe and a browser take their time on a busy machine.
jest.setTimeout(120_000);

describeWithBrowser('the explanation of a deadline', () => {
  let system: TestSystem;
  let browser: Browser;
  let caseNo: string;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    caseNo = await receiveCase(system, aPublicCase());
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  it('is reached from the case, counts the days, and gives the same as a text', async () => {
    const page = await openConsole(browser, system, 'dispatcher');
    await page.goto(`/console/cases/${caseNo}`);
    await page.getByRole('link', { name: '為什麼是這一天？' }).click();
    await page.getByRole('heading', { level: 1, name: `期限說明 ${caseNo}` }).waitFor();
    const counted = page
      .locator('section', { hasText: '回復期限' })
      .locator('.huiyin-days')
      .first();
    const days = await counted.locator('li').allInnerTexts();
    expect(days[0]).toContain('起算當日不計');
    expect(days.at(-1)).toContain('第 3 天');
    const text = await page.context().request.get(`/api/v1/cases/${caseNo}/deadlines.txt`);
    expect(await text.text()).toContain('第 3 天');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '複製文字' }).click();
    await page.getByRole('button', { name: '已複製' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await text.text());
    await page.context().close();
  });

  it.each([PHONE, DESKTOP])(
    'is sound in both languages and themes at $width px',
    async (viewport) => {
      const [{ busy }] = await system.db.query<{ busy: string }>(
        `SELECT c.case_no AS busy FROM case_event e JOIN cases c ON c.id = e.case_id AND c.lead <> 'ETHICS'
        GROUP BY c.case_no ORDER BY count(*) FILTER (WHERE e.type IN ('case.transferred', 'sla.rescheduled',
          'case.resumed', 'sla.breached')) DESC, c.case_no LIMIT 1`,
      );
      for (const lang of ['zh', 'en'] as const) {
        const page = await openConsole(browser, system, 'dispatcher', { viewport, lang });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.goto(`/console/cases/${busy}/deadlines`);
          await page.locator('.huiyin-days').first().waitFor();
          await expectSound(page);
          await picture(page, `deadlines-${viewport.width}-${lang}-${colorScheme}`);
        }
        await page.context().close();
      }
    },
  );
});
