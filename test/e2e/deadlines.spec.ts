import {
  aPublicCase,
  describeWithBrowser,
  openBrowser,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser } from 'playwright-core';
import { everyLook } from './looks';
import { expectSound, openConsole, receiveCase } from './staff-browser';

// axe and a browser take their time on a busy machine.
jest.setTimeout(120_000);

/** The text without the moment it was asked for, to the second. */
const withoutNow = (text: string) => text.replace(/\d\d:\d\d:\d\d/g, '');

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
    const answer = await page.context().request.get(`/api/v1/cases/${caseNo}/deadlines.txt`);
    const text = await answer.text();
    expect(text).toContain('第 3 天');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '複製文字' }).click();
    await page.getByRole('button', { name: '已複製' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(withoutNow(copied)).toBe(withoutNow(text));
    await page.context().close();
  });

  it.each(everyLook)(
    'is sound at $width px in $lang, $scheme',
    async ({ viewport, width, lang, scheme }) => {
      const [{ busy }] = await system.db.query<{ busy: string }>(
        `SELECT c.case_no AS busy FROM case_event e JOIN cases c ON c.id = e.case_id AND c.lead <> 'ETHICS'
        GROUP BY c.case_no ORDER BY count(*) FILTER (WHERE e.type IN ('case.transferred', 'sla.rescheduled',
          'case.resumed', 'sla.breached')) DESC, c.case_no LIMIT 1`,
      );
      const page = await openConsole(browser, system, 'dispatcher', { viewport, lang, scheme });
      await page.goto(`/console/cases/${busy}/deadlines`);
      await page.locator('.huiyin-days').first().waitFor();
      await expectSound(page);
      await picture(page, `deadlines-${width}-${lang}-${scheme}`);
      await page.context().close();
    },
  );
});
