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

const LOOKS = [
  { lang: 'zh', scheme: 'light', viewport: DESKTOP },
  { lang: 'en', scheme: 'dark', viewport: DESKTOP },
  { lang: 'en', scheme: 'light', viewport: PHONE },
  { lang: 'zh', scheme: 'dark', viewport: PHONE },
] as const;

describeWithBrowser('what chiefs and dispatchers do', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([
      startSystem({ UNDO_SEND_SECONDS: '20' }),
      openBrowser(),
    ]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  /** An action by the person who has this page open, beside the page. */
  async function act(page: Page, caseNo: string, action: string, data: object = {}) {
    const { request } = page.context();
    const seen = (await (await request.get(`/api/v1/cases/${caseNo}`)).json()) as {
      version: number;
    };
    const answer = await request.post(`/api/v1/cases/${caseNo}/actions/${action}`, {
      data: { version: seen.version, ...data },
    });
    if (!answer.ok()) throw new Error(`${action}: ${await answer.text()}`);
  }

  async function submitted(subject: string): Promise<string> {
    const caseNo = await receiveCase(system, aPublicCase({ subject }));
    const handler = await openConsole(browser, system, 'delivery');
    await act(handler, caseNo, 'accept');
    await act(handler, caseNo, 'draft-reply', { text: '您好，已請投遞股改善。' });
    await act(handler, caseNo, 'submit');
    await handler.context().close();
    return caseNo;
  }

  const statusOf = async (page: Page, caseNo: string) =>
    (
      (await (await page.context().request.get(`/api/v1/cases/${caseNo}`)).json()) as {
        status: string;
      }
    ).status;

  it('approve one after the other: the next one opens by itself, and the last can be taken back', async () => {
    const numbers = [await submitted('掛號信沒有按鈴'), await submitted('包裹放在樓下')];
    const page = await openConsole(browser, system, 'delivery-chief');
    await page.goto(`/console/approvals?caseNo=${numbers[0]}`);
    const letter = page.locator('article');
    await letter.getByText('您好，已請投遞股改善。').waitFor();
    // Beside the reply, where there is room for it.
    const words = letter.getByText('郵差把我的掛號信投到隔壁棟信箱');
    await words.locator('visible=true').waitFor();
    await letter.getByRole('heading', { name: '附件' }).waitFor();
    await letter.getByRole('button', { name: '預覽', exact: true }).click();
    const preview = page.getByRole('dialog', { name: /客戶會看到的回復/ });
    await preview.getByRole('heading', { name: '查詢頁面' }).waitFor();
    await preview.getByRole('button', { name: '關閉視窗' }).click();
    const before = await page.locator('[data-case]').count();
    await letter.getByRole('button', { name: '核定並回復' }).click();
    await page.locator(`[data-case="${numbers[0]}"]`).waitFor({ state: 'detached' });
    await letter.locator('#case-heading').waitFor();
    expect(await page.locator('[data-case]').count()).toBe(before - 1);
    expect(page.url()).not.toContain(numbers[0]);
    await page.getByRole('button', { name: '收回', exact: true }).click();
    await page.locator(`[data-case="${numbers[0]}"]`).waitFor();
    expect(await statusOf(page, numbers[0])).toBe('submitted');
    await page.context().close();
  });

  it('assign by dragging a row onto somebody', async () => {
    const caseNo = await receiveCase(system, aPublicCase({ subject: '等候指派的信' }));
    const page = await openConsole(browser, system, 'delivery-chief');
    await page.goto('/console/?view=unassigned');
    const person = page
      .getByRole('region', { name: '科內同仁' })
      .locator('[data-account=delivery]');
    await person.getByText(/手上 \d+ 件/).waitFor();
    await page.locator(`[data-case="${caseNo}"]`).dragTo(person);
    await page.getByText('1 件已完成：指派承辦人').waitFor();
    expect(await statusOf(page, caseNo)).toBe('in_progress');
    await page.context().close();
  });

  it('say in words why somebody cannot be given a case that has moved on, and leave it as it was', async () => {
    const caseNo = await receiveCase(system, aPublicCase({ subject: '剛改分的信' }));
    const page = await openConsole(browser, system, 'delivery-chief');
    await page.goto('/console/?view=unassigned');
    await page.locator(`[data-case="${caseNo}"]`).focus();
    const dispatcher = await openConsole(browser, system, 'dispatcher');
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: '指派承辦人' });
    await dialog.getByRole('button', { name: /王投遞/ }).waitFor();
    await expectSound(page);
    await picture(page, 'chief-choose-person');
    await act(dispatcher, caseNo, 'transfer', { to: 'MAILS', reason: '屬郵務科' });
    await dialog.getByRole('button', { name: /王投遞/ }).click();
    const report = page.getByRole('dialog', { name: /有些案件沒有完成/ });
    await report.getByRole('link', { name: caseNo }).waitFor();
    await page.context().close();
    await dispatcher.context().close();
  });

  it.each(LOOKS)('look right: %j', async ({ lang, scheme, viewport }) => {
    const name = `${lang}-${scheme}-${viewport.width}`;
    await submitted('信件投遞延誤');
    const chief = await openConsole(browser, system, 'delivery-chief', { lang, scheme, viewport });
    await chief.goto('/console/approvals');
    await chief.locator('[data-case]').first().waitFor();
    await picture(chief, `chief-inbox-${name}`);
    await expectSound(chief);
    if (viewport === PHONE) await chief.locator('[data-case]').first().click();
    await chief.locator('article #case-heading').waitFor();
    await picture(chief, `chief-decision-${name}`);
    await expectSound(chief);
    await chief.goto('/console/?view=section');
    await chief.locator('[data-case]').first().waitFor();
    await picture(chief, `chief-people-${name}`);
    await expectSound(chief);
    await chief.context().close();
    const head = await openConsole(browser, system, 'head', { lang, scheme, viewport });
    await head.goto('/console/board');
    await head.locator('.huiyin-shares').first().waitFor();
    await head.locator('.huiyin-heat').waitFor();
    await picture(head, `chief-board-${name}`);
    await expectSound(head);
    await head.context().close();
    const dispatcher = await openConsole(browser, system, 'dispatcher', { lang, scheme, viewport });
    await dispatcher.goto('/console/?view=triage');
    await dispatcher.locator('[data-case]').first().waitFor();
    await picture(dispatcher, `chief-triage-${name}`);
    await expectSound(dispatcher);
    await dispatcher.context().close();
  });
});
