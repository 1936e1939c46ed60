import { spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  aPublicCase,
  axeFaults,
  describeWithBrowser,
  DESKTOP,
  openBrowser,
  PHONE,
  picture,
  projectRoot,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser, Page } from 'playwright-core';
import { expectSound, openConsole, receiveCase } from './staff-browser';

// axe and a browser take their time on a busy machine.
jest.setTimeout(120_000);

describeWithBrowser('the staff console', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  it('knows the api as it is described now', () => {
    const script = path.join(projectRoot, 'scripts/generate-console-types.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, system.url, '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('opens exactly the cases that a figure of the board counts', async () => {
    const page = await openConsole(browser, system, 'dispatcher');
    await page.goto('/console/board');
    const table = page.getByRole('table').first();
    await table.getByRole('link').first().waitFor();
    const figures = await table.getByRole('link').all();
    expect(figures.length).toBeGreaterThan(5);
    const links = await Promise.all(
      figures.map(async (figure) => [await figure.innerText(), await figure.getAttribute('href')]),
    );
    const grid = page.getByRole('grid');
    const listed = page.locator('.huiyin-rows [data-case]');
    for (const [n, href] of links.filter((_link, i) => i % 3 === 0)) {
      await page.goto(`${system.url}${href}`);
      await page.getByText(`共 ${n} 件`).waitFor();
      // Some figures lead to a list of work, the others to the cases as they stood.
      await grid.or(listed.first()).first().waitFor();
      const rows = (await grid.count()) ? await grid.getAttribute('aria-rowcount') : undefined;
      expect(rows ?? String(await listed.count())).toBe(n);
    }
    await page.context().close();
  }, 120_000);

  it('keeps the place in the list while a case is open beside it', async () => {
    const page = await openConsole(browser, system, 'dispatcher');
    await page.goto('/console/?view=open');
    await page.locator('[data-case]').first().waitFor();
    await page.locator('.huiyin-list').evaluate((list: { scrollTop: number }) => {
      list.scrollTop = 2_000;
    });
    const row = page.locator('[aria-rowindex="28"] [data-case]');
    await row.click();
    const caseNo = await row.getAttribute('data-case');
    await page
      .locator('article')
      .getByText(caseNo ?? '')
      .first()
      .waitFor();
    expect(page.url()).toContain(`/console/cases/${caseNo}?view=open`);
    const scrolled = await page.evaluate<number>(
      `document.querySelector('.huiyin-list').scrollTop`,
    );
    expect(scrolled).toBeGreaterThan(100);
    await page.goBack();
    await page.getByText('從清單選一件案件').waitFor();
    await page.context().close();
  });

  it('lets a handler work without a mouse', async () => {
    const subject = '掛號信投到隔壁棟';
    const caseNo = await receiveCase(system, aPublicCase({ subject }));
    const page = await openConsole(browser, system, 'delivery');
    await page.goto('/console/');
    await page.locator('[data-case]').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(caseNo);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: subject }).waitFor();
    await tabTo(page, '收案承辦');
    await page.keyboard.press('Enter');
    await page.getByLabel('回復稿（客戶會看到）').waitFor();
    await page.locator('body').press('n');
    await page.getByLabel('註記（客戶看不到）').waitFor();
    await page.keyboard.type('已電洽投遞股');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('body').press('r');
    await page.keyboard.type('您好，已改善。');
    await page.keyboard.press('Control+s');
    await page.getByText('草稿已存').waitFor();
    await tabTo(page, '陳核');
    await page.keyboard.press('Enter');
    await page.getByText('等候郵件投遞科 張科長核定').waitFor();
    expect(await page.locator('ol').innerText()).toContain('已電洽投遞股');
    await page.context().close();
  }, 60_000);

  it('keeps what was typed when a colleague was faster, and shows both texts', async () => {
    const caseNo = await receiveCase(system, aPublicCase());
    const page = await openConsole(browser, system, 'delivery');
    await page.goto(`/console/cases/${caseNo}`);
    await page.getByRole('button', { name: '收案承辦' }).click();
    const field = page.getByLabel('回復稿（客戶會看到）');
    await field.fill('我寫的回復');
    await act(page, caseNo, 'draft-reply', { text: '同事寫的回復' });
    // The colleague's text may have come by itself before: there is nothing to be saved then.
    const save = page.getByRole('button', { name: '儲存草稿' });
    await save.click({ timeout: 2_000 }).catch(() => undefined);
    await page.getByText('存了另一份草稿').waitFor();
    expect(await field.inputValue()).toBe('我寫的回復');
    await page.getByRole('alert').getByText('同事寫的回復').waitFor();
    await expectSound(page);
    await picture(page, 'console-conflict');
    await page.getByRole('button', { name: '用我的' }).click();
    await page.getByRole('button', { name: '儲存草稿' }).click();
    await page.getByText('已存：王投遞').first().waitFor();
    expect(await field.inputValue()).toBe('我寫的回復');
    await page.context().close();
  });

  it('asks to sign in over the page when the session ends, and loses nothing', async () => {
    const caseNo = await receiveCase(system, aPublicCase({ subject: '掛號 郵差沒按鈴' }));
    const page = await openConsole(browser, system, 'delivery');
    await page.goto(`/console/cases/${caseNo}`);
    await page.getByRole('button', { name: '退分' }).click();
    await page.getByLabel('退分原因').fill('這是快捷郵件的業務');
    await page.context().clearCookies();
    await page.getByRole('dialog').getByRole('button', { name: '退分' }).click();
    await page.getByText('登入已到期。請重新登入').waitFor();
    await page.keyboard.press('Escape');
    await picture(page, 'console-session-ended');
    // axe knows nothing of the browser's top layer and takes the dialog below for one above: the
    // contrast of these words was looked at in the picture.
    const { violations, undecided } = await axeFaults(page);
    expect(violations).toEqual([]);
    expect(undecided.filter((fault) => !fault.startsWith('color-contrast'))).toEqual([]);
    await page.getByLabel('密碼', { exact: true }).fill('huiyin-demo');
    await page.getByRole('button', { name: '登入', exact: true }).click();
    await page.getByText('登入已到期。請重新登入').waitFor({ state: 'detached' });
    expect(await page.getByLabel('退分原因').inputValue()).toBe('這是快捷郵件的業務');
    await page.getByRole('dialog').getByRole('button', { name: '退分' }).click();
    await page.getByText(`${caseNo} 已完成：退分`).waitFor();
    // A handler who gives a case away may not read it any more: back to the list.
    await page.waitForURL((url) => url.pathname === '/console/');
    await page.context().close();
  });

  it('says that the server is away, keeps the text, and goes on when it is back', async () => {
    const caseNo = await receiveCase(system, aPublicCase({ subject: '掛號 郵差 投錯門牌' }));
    const page = await openConsole(browser, system, 'delivery');
    await page.goto(`/console/cases/${caseNo}`);
    await page.getByRole('button', { name: '收案承辦' }).click();
    await page.getByLabel('回復稿（客戶會看到）').fill('斷線時寫的');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '儲存草稿' }).click();
    await page.getByText('連不上伺服器，請檢查網路後再試。').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    expect(await page.getByLabel('回復稿（客戶會看到）').inputValue()).toBe('斷線時寫的');
    await page.getByRole('button', { name: '儲存草稿' }).click();
    await page.getByText('已存：王投遞').first().waitFor();
    await page.context().close();
  });

  it('prints all of a long letter and of the reply that is not sent, and no buttons', async () => {
    const body = `${'掛號信投錯了。'.repeat(150)}信的最後一句`;
    const caseNo = await receiveCase(system, aPublicCase({ body }));
    const page = await openConsole(browser, system, 'delivery');
    await page.goto(`/console/cases/${caseNo}`);
    await page.getByRole('button', { name: '收案承辦' }).click();
    await page.getByLabel('回復稿（客戶會看到）').fill('還沒寄出的回復');
    const end = page.getByText('信的最後一句');
    const print = page.getByRole('button', { name: '列印／存成 PDF' });
    await print.waitFor();
    expect(await end.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await end.waitFor();
    await page.getByRole('heading', { name: '擬辦稿（尚未寄出）' }).waitFor();
    expect(await page.locator('p', { hasText: '還沒寄出的回復' }).isVisible()).toBe(true);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    await picture(page, 'console-print');
    await page.context().close();
  });

  it('says that a case cannot be had at the moment, and tries again', async () => {
    const caseNo = await receiveCase(system, aPublicCase({ subject: '等一下再看' }));
    const page = await openConsole(browser, system, 'delivery');
    const address = `**/api/v1/cases/${caseNo}`;
    await page.route(address, (route) => route.fulfill({ status: 502, body: '<h1>Bad</h1>' }));
    await page.goto(`/console/cases/${caseNo}`);
    await page.getByText('現在無法開啟這件案件').waitFor();
    await page.getByText('伺服器暫時沒有回應，請稍後再試。').waitFor();
    await expectSound(page);
    await picture(page, 'console-not-loaded');
    await page.unroute(address);
    await page.getByRole('button', { name: '再試一次' }).click();
    await page.getByRole('heading', { name: '等一下再看' }).waitFor();
    await page.context().close();
  });

  it('hides a case that was taken away while it was open, but not what was typed', async () => {
    const body = '掛號信被郵差投錯，祕密內容';
    const caseNo = await receiveCase(system, aPublicCase({ subject: '掛號投錯', body }));
    const page = await openConsole(browser, system, 'delivery');
    await page.goto(`/console/cases/${caseNo}`);
    await page.getByRole('button', { name: '收案承辦' }).click();
    await page.getByLabel('回復稿（客戶會看到）').fill('還沒存的回復');
    const dispatcher = await openConsole(browser, system, 'dispatcher');
    await act(dispatcher, caseNo, 'transfer', { to: 'ETHICS', reason: '屬檢舉' });
    await page.getByRole('button', { name: '儲存草稿' }).click();
    await page.getByText('這件案件已不在您的範圍').waitFor();
    expect(await page.getByText('祕密內容').count()).toBe(0);
    await page.getByText('還沒存的回復').waitFor();
    await expectSound(page);
    await picture(page, 'console-gone');
    await page.context().close();
    await dispatcher.context().close();
  });

  it('lets the dispatcher give a case away with the reason filled in', async () => {
    const text = '這是一封不知道在說什麼的信';
    const caseNo = await receiveCase(system, aPublicCase({ subject: '不清楚', body: text }));
    const page = await openConsole(browser, system, 'dispatcher', { viewport: PHONE });
    await page.goto(`/console/cases/${caseNo}?view=triage`);
    await page
      .getByRole('group', { name: '其他可能' })
      .getByRole('button', { name: '郵務科' })
      .click();
    await page.getByLabel('改分原因').fill('信件收寄屬郵務科');
    await expectSound(page);
    await picture(page, 'console-transfer');
    // A tablet is turned: neither the dialog nor its text is lost.
    await page.setViewportSize(DESKTOP);
    await page.getByRole('heading', { name: '待分文' }).waitFor({ state: 'attached' });
    expect(await page.getByLabel('改分原因').inputValue()).toBe('信件收寄屬郵務科');
    await page.getByRole('dialog').getByRole('button', { name: '改分' }).click();
    await page.getByText('已分給郵務科，等候收案。').waitFor();
    await page.context().close();
  });

  it('shows long and rare text whole, and says to tell a customer without e-mail by telephone', async () => {
    const subject = `掛號 ${'郵'.repeat(60)} ${'x'.repeat(100)} 𠮷`;
    const contact = { name: '𠮷田𡈽', phone: '0900-000-123' };
    const body = `<b>掛號</b> 郵差 ${'投遞'.repeat(1_500)} ${'y'.repeat(500)}`;
    const caseNo = await receiveCase(system, aPublicCase({ subject, body, contact }));
    const page = await openConsole(browser, system, 'delivery', { viewport: PHONE });
    await page.goto(`/console/cases/${caseNo}`);
    await page.getByText('<b>掛號</b>').first().waitFor();
    await act(page, caseNo, 'accept');
    await act(page, caseNo, 'draft-reply', { text: '您好' });
    await act(page, caseNo, 'submit');
    const chief = await openConsole(browser, system, 'delivery-chief');
    await act(chief, caseNo, 'approve');
    await page.reload();
    await page.getByText('請告訴客戶：𠮷田𡈽 0900-000-123').waitFor();
    await expectSound(page);
    await picture(page, 'console-long');
    await page.context().close();
    await chief.context().close();
  });
});

/** An action by the person who has this page open, beside the page. */
async function act(page: Page, caseNo: string, action: string, body: object = {}): Promise<void> {
  const { request } = page.context();
  const seen = (await (await request.get(`/api/v1/cases/${caseNo}`)).json()) as { version: number };
  const answer = await request.post(`/api/v1/cases/${caseNo}/actions/${action}`, {
    data: { version: seen.version, ...body },
  });
  if (!answer.ok()) throw new Error(`${action}: ${await answer.text()}`);
}

/** Presses Tab until a button has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>('document.activeElement.textContent');
    if (focused === name) return;
  }
  throw new Error(`${name} cannot be reached by the keyboard`);
}
