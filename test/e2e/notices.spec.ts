import { newId } from '#kernel';
import {
  describeWithBrowser,
  openBrowser,
  PHONE,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser } from 'playwright-core';
import { expectSound, openConsole } from './staff-browser';

// axe and a browser take their time on a busy machine.
jest.setTimeout(120_000);

describeWithBrowser('the bell of the console', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  it('shows what one was told, with the keyboard alone, and what is read is read', async () => {
    const [{ caseNo, staffId }] = await system.db.query<{ caseNo: string; staffId: string }>(
      `SELECT c.case_no AS "caseNo", a.id AS "staffId" FROM cases c, staff_account a
        WHERE c.lead = 'DELIVERY' AND a.account = 'delivery' ORDER BY c.due_at DESC LIMIT 1`,
    );
    await system.db.query(`DELETE FROM staff_notice WHERE staff_id = $1`, [staffId]);
    const items = [{ caseNo, clock: 'reply', rung: 'breach', dueAt: '2026-11-26T09:30:00Z' }];
    for (const _ of [1, 2]) {
      await system.db.query(
        `INSERT INTO staff_notice (id, staff_id, at, kind, items) VALUES ($1, $2, now(), 'alert', $3)`,
        [newId(), staffId, JSON.stringify(items)],
      );
    }
    const page = await openConsole(browser, system, 'delivery', { viewport: PHONE });
    await page.goto('/console/');
    const bell = page.getByRole('button', { name: '通知，2 則未讀' });
    await bell.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '通知' });
    await dialog.getByText('回復客戶').first().waitFor();
    await expectSound(page);
    await picture(page, 'notices-phone');

    await dialog.getByRole('link', { name: caseNo }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/console/cases/${caseNo}**`);
    await page.getByRole('button', { name: '通知，1 則未讀' }).click();
    await dialog.getByRole('button', { name: '全部標為已讀' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '通知', exact: true }).waitFor();
    await page.context().close();
  });

  it('says so where nothing was told', async () => {
    const page = await openConsole(browser, system, 'admin', { viewport: PHONE, lang: 'en' });
    await page.goto('/console/');
    await page.getByRole('button', { name: 'Notices' }).click();
    await page.getByText('No notices.', { exact: false }).waitFor();
    await expectSound(page);
    await picture(page, 'notices-none');
    await page.context().close();
  });
});
