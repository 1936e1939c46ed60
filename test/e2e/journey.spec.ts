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
import type { Browser, Page } from 'playwright-core';
import { answerAll, send } from './public-steps';
import { expectSound, openConsole, overflowOf, signIn } from './staff-browser';

const REPLY = '王小明先生您好：\n已請投遞士逐件核對門牌，造成不便深感抱歉。';
const EVIDENCE = '投遞段加強門牌核對，稽核每週抽查。';
const MEASURE = '114-2.3.1';
const SUBJECT = '掛號信又投到隔壁棟 𠮷祥大樓';

// axe on a dozen pages takes its time on a busy machine.
jest.setTimeout(120_000);

describeWithBrowser('the journey of a message', () => {
  let system: TestSystem;
  let browser: Browser;
  const seen = { caseNo: '', queryCode: '' };

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  /** A customer's phone; without JavaScript only the pages' own HTML counts. */
  async function phone(javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({
      ...{ viewport: PHONE, baseURL: system.url, javaScriptEnabled },
    });
    context.setDefaultTimeout(30_000);
    return context.newPage();
  }

  /** axe is a script itself: it looks at the same HTML in a page of the same site where scripts run. */
  async function lookAt(page: Page, name: string): Promise<void> {
    expect(await overflowOf(page)).toBe(0);
    await picture(page, `journey-${name}`);
    const copy = await phone(true);
    await copy.goto('/plan');
    await copy.setContent(await page.content());
    expect(await axeFaults(copy)).toEqual({ violations: [], undecided: [] });
    await copy.context().close();
  }

  const linkedCases = async (page: Page): Promise<number> => {
    await page.goto('/plan');
    const text = await page.locator(`[id="${MEASURE}"]`).innerText();
    const count = /(\d+)\s*件/.exec(text)?.[1];
    if (!count) throw new Error(`no count in: ${text}`);
    return Number(count);
  };

  let before = 0;

  it('begins on a phone without JavaScript: number, query code and due date', async () => {
    const page = await phone(false);
    before = await linkedCases(page);
    await page.goto('/mailbox');
    const body = '郵差把我的掛號信投到隔壁棟信箱，已經第三次了，請郵差投遞時確認門牌。';
    await answerAll(page, { subject: SUBJECT, body, phone: '0900-000-000' });
    await lookAt(page, '01-form');
    await page.waitForTimeout(3_000);
    await send(page);
    const text = await page.locator('main').innerText();
    seen.caseNo = /\d{3}-\d{6}/.exec(text)?.[0] ?? '';
    const words = text.split(/\s+/);
    seen.queryCode = words.find((word) => /^[0-9A-Za-z-]{20,}$/.test(word)) ?? '';
    expect(seen).toEqual({
      caseNo: expect.stringMatching(/./),
      queryCode: expect.stringMatching(/./),
    });
    expect(text).toMatch(/1[01]\d年\d{1,2}月\d{1,2}日/);
    await lookAt(page, '02-receipt');
    await page.context().close();
  });

  it('goes on with the handler of the right section: accept, draft, submit', async () => {
    const context = await browser.newContext({ baseURL: system.url });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    await page.goto('/console/');
    await signIn(page, 'delivery');
    await page.getByRole('heading', { name: '本科案件' }).waitFor();
    await page.getByLabel('搜尋案號、主旨、內容、姓名').fill(seen.caseNo);
    await page.getByText('共 1 件').waitFor();
    await page.getByRole('button', { name: SUBJECT }).click();
    await page.getByRole('button', { name: '收案承辦' }).waitFor();
    await expectSound(page);
    await picture(page, 'journey-03-handler-finds');
    await page.getByRole('button', { name: '收案承辦' }).click();
    await page.getByLabel('回復稿（客戶會看到）').fill(REPLY);
    await page.getByRole('button', { name: '儲存草稿' }).click();
    await page.getByText('草稿已存').waitFor();
    await picture(page, 'journey-04-handler-drafts');
    await page.getByRole('button', { name: '陳核', exact: true }).click();
    await page.getByText('等候郵件投遞科 張科長核定').waitFor();
    expect(await page.getByRole('button', { name: '核定並回復' }).count()).toBe(0);
    await expectSound(page);
    await picture(page, 'journey-05-handler-submitted');
    await context.close();
  });

  it('goes on with the supervisor, who approves', async () => {
    const page = await openConsole(browser, system, 'delivery-chief');
    await page.goto('/console/board');
    await page.getByRole('link', { name: /^待核定：\d+ 件/ }).click();
    await page.getByRole('button', { name: SUBJECT }).click();
    await page.getByText(REPLY).first().waitFor();
    await expectSound(page);
    await picture(page, 'journey-06-supervisor-reads');
    await page.getByRole('button', { name: '核定並回復' }).click();
    await page.getByText('下一步：連結推動作法').waitFor();
    await picture(page, 'journey-07-approved');
    await page.context().close();
  });

  it('goes on with the handler, who closes it with a measure', async () => {
    const page = await openConsole(browser, system, 'delivery');
    await page.goto(`/console/cases/${seen.caseNo}`);
    await page.getByRole('button', { name: '結案', exact: true }).click();
    await page.getByRole('combobox', { name: '選擇推動作法' }).fill(MEASURE.slice(4));
    await page.getByRole('option', { name: MEASURE }).click();
    await page.getByLabel(`改善了什麼（${MEASURE}）`).fill(EVIDENCE);
    await expectSound(page);
    await picture(page, 'journey-08-handler-closes');
    await page.getByRole('dialog').getByRole('button', { name: '結案', exact: true }).click();
    await page.getByText('已結案，沒有待辦事項。').waitFor();
    await expectSound(page);
    await picture(page, 'journey-09-closed');
    await page.context().close();
  });

  it('reaches the customer by mail and at /lookup, still without JavaScript', async () => {
    const page = await phone(false);
    await page.goto('/lookup');
    await page.locator('[name=caseNo]').fill(seen.caseNo);
    await page.locator('[name=queryCode]').fill(seen.queryCode);
    await page.locator('main button[type=submit]').click();
    expect(await page.locator('main').innerText()).toContain(REPLY.split('\n')[1]);
    await lookAt(page, '10-lookup');
    await eventually(async () => {
      await page.goto('/dev/mail');
      const mails = await page.locator('details', { hasText: seen.caseNo }).allTextContents();
      return mails.some(
        (mail) => mail.includes('wang@customer.example') && mail.includes('逐件核對門牌'),
      );
    });
    await lookAt(page, '11-mail');
    await page.context().close();
  });

  it('ends in the plan: everybody sees the count, staff the case and its evidence', async () => {
    const page = await phone(false);
    expect(await linkedCases(page)).toBe(before + 1);
    const text = await page.content();
    expect([text.includes(seen.caseNo), text.includes(EVIDENCE)]).toEqual([false, false]);
    await lookAt(page, '12-plan');
    await page.context().close();

    const staff = await openConsole(browser, system, 'auditor');
    await staff.goto(`/console/plan/114/${MEASURE}`);
    const row = staff.getByRole('listitem').filter({ hasText: seen.caseNo });
    expect(await row.innerText()).toContain(EVIDENCE);
    expect(await row.innerText()).toContain('郵件投遞科');
    await expectSound(staff);
    await picture(staff, 'journey-13-measure');
    await staff.context().close();
  });
});
