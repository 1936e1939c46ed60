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
import type { Browser, Page } from 'playwright-core';
import { expectSound, openConsole, receiveCase } from './staff-browser';

// axe and a browser take their time on a busy machine.
jest.setTimeout(120_000);

describeWithBrowser('a case’s time in the console', () => {
  let system: TestSystem;
  let browser: Browser;
  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const openCase = async (account: string, caseNo: string, viewport = DESKTOP) => {
    const page = await openConsole(browser, system, account, { viewport });
    await page.goto(`/console/cases/${caseNo}`);
    await page.locator('article #case-heading').waitFor();
    return page;
  };
  const choose = async (page: Page, action: string) => {
    await page.getByRole('button', { name: '期限、協辦與併案' }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  const confirm = (page: Page, action: string) =>
    page.getByRole('dialog').getByRole('button', { name: action }).click();
  const status = (page: Page) => page.locator('article').getByRole('status');

  it('stands still while the customer is asked, and runs again', async () => {
    const caseNo = await receiveCase(system, aPublicCase());
    const page = await openCase('delivery', caseNo, PHONE);
    await page.getByRole('button', { name: '收案承辦' }).click();
    await choose(page, '請客戶補充');
    await page.getByLabel('請客戶補充什麼').fill('請問是哪一天投遞的？');
    await picture(page, 'console-supplement-390');
    await expectSound(page);
    await confirm(page, '請客戶補充');
    await page.getByText('等待客戶補充中，期限暫停', { exact: false }).first().waitFor();
    expect(await status(page).first().innerText()).toContain('恢復計時');
    await expectSound(page);
    await page.getByRole('button', { name: '恢復計時' }).click();
    await confirm(page, '恢復計時');
    await page.getByText('下一步：擬回復稿', { exact: false }).waitFor();
    await page.context().close();
  }, 120_000);

  it('more time is asked for by the handler and given by whoever may', async () => {
    const caseNo = await receiveCase(system, aPublicCase());
    const page = await openCase('delivery', caseNo);
    await page.getByRole('button', { name: '收案承辦' }).click();
    await page.getByLabel('回復稿（客戶會看到）').waitFor();
    await choose(page, '申請展期');
    await page.getByLabel('工作天數').fill('20');
    await page.getByLabel('展期原因', { exact: false }).fill('需等候總公司函釋');
    await expectSound(page);
    await confirm(page, '申請展期');
    await page.getByText('等候副經理或經理決定。', { exact: false }).waitFor();
    const chief = await openCase('delivery-chief', caseNo);
    await chief.getByText('申請展期 20 個工作天', { exact: false }).first().waitFor();
    expect(await chief.getByRole('button', { name: '核准展期' }).count()).toBe(0);
    const deputy = await openCase('deputy-head', caseNo, PHONE);
    await picture(deputy, 'console-extension-390');
    await expectSound(deputy);
    await deputy.getByRole('button', { name: '核准展期' }).click();
    await deputy.getByText('核准展期 20 個工作天', { exact: false }).waitFor();
    expect(await deputy.getByRole('button', { name: '核准展期' }).count()).toBe(0);
    for (const one of [page, chief, deputy]) await one.context().close();
  }, 120_000);

  it('other sections are asked and answer; cases are merged', async () => {
    const caseNo = await receiveCase(system, aPublicCase());
    const other = await receiveCase(system, aPublicCase());
    const page = await openCase('delivery', caseNo);
    await page.getByRole('button', { name: '收案承辦' }).click();
    await page.getByLabel('回復稿（客戶會看到）').waitFor();
    await choose(page, '請他科協辦');
    await page.getByRole('checkbox', { name: '郵務科' }).check();
    await page.getByLabel('請查明什麼').fill('請查明該段投遞紀錄');
    await expectSound(page);
    await confirm(page, '請他科協辦');
    await page.getByText('等候查復：郵務科').waitFor();

    const asked = await openConsole(browser, system, 'mails', { viewport: PHONE });
    await asked.goto('/console/?view=consulted');
    await asked.locator(`[data-case="${caseNo}"]`).click();
    await asked.getByRole('button', { name: '查復', exact: true }).click();
    await asked.getByLabel('查復內容', { exact: false }).fill('查無此件');
    await expectSound(asked);
    await confirm(asked, '查復');
    await asked.getByText('已查復：郵務科').waitFor();

    await page.goto(`/console/cases/${other}`);
    await choose(page, '併案');
    await page.getByLabel('併入哪一件', { exact: false }).fill(caseNo);
    await expectSound(page);
    await confirm(page, '併案');
    await page.locator('article').getByRole('link', { name: caseNo }).click();
    await page.locator('article').getByRole('link', { name: other }).waitFor();
    await expectSound(page);
    for (const one of [page, asked]) await one.context().close();
  }, 120_000);
});
