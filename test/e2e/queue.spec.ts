import {
  axeFaults,
  aPublicCase,
  describeWithBrowser,
  eventually,
  openBrowser,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser, Page } from 'playwright-core';
import { everyLook } from './looks';
import { expectSound, openConsole, receiveCase } from './staff-browser';

/** Closed cases, for a list that is long. */
const MANY = `
INSERT INTO cases (id, case_no, channel, kind, subject, body, contact, reply_to, language, status, lead, supporting,
  consulted, awaiting_findings, urgent, suspected_report, received_at, due_at, sla_policy, version, revision)
SELECT gen_random_uuid(), '110-' || lpad(n::text, 6, '0'), 'phone', 'complaint', '舊案 ' || n, '', '{"name": "王"}',
  'customer', 'zh', 'closed', 'DELIVERY', '{}', '{}', '{}', false, false,
  now() - make_interval(days => 300, mins => n), now() - make_interval(days => 290, mins => n), 'test', 1, 1
FROM generate_series(1, 3000) n`;

describeWithBrowser('the lists of the console', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const focused = (page: Page) =>
    page.evaluate<string | null>(`document.activeElement?.getAttribute('data-case') ?? null`);

  it('are worked through by keyboard alone, also where some of many cannot be done', async () => {
    const subject = '掛號信投到隔壁棟';
    const numbers: string[] = [];
    for (let i = 0; i < 3; i += 1)
      numbers.push(await receiveCase(system, aPublicCase({ subject })));
    const page = await openConsole(browser, system, 'delivery');
    await page.goto(`/console/?view=unassigned&q=${encodeURIComponent('隔壁棟')}&sort=received`);
    await page.locator('[data-case]').nth(2).waitFor();
    await page.keyboard.press('j');
    await page.locator('[data-case]:focus').waitFor();
    const first = await focused(page);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.getByText('已選取 3 件').waitFor();
    await expectSound(page);
    await picture(page, 'queue-selected-zh');
    // A colleague takes one of them meanwhile.
    const colleague = await openConsole(browser, system, 'delivery-chief');
    const one = await colleague.request.get(`/api/v1/cases/${numbers[0]}`);
    const { version } = (await one.json()) as { version: number };
    await colleague.request.post(`/api/v1/cases/${numbers[0]}/actions/accept`, {
      data: { version },
    });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '輸入清單名稱' }).waitFor();
    await page.keyboard.type('收案');
    await page.keyboard.press('Enter');
    const report = page.getByRole('dialog', { name: '收案承辦：有些案件沒有完成' });
    await report.getByText('完成 2 件，沒有完成 1 件').waitFor();
    await expectSound(page);
    await picture(page, 'queue-report-zh');
    expect(await report.getByRole('link').allInnerTexts()).toEqual([numbers[0]]);
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });
    await page.context().close();
    await colleague.context().close();
  }, 120_000);

  it('are filtered, saved under a name, counted in the menu, renamed and deleted', async () => {
    const page = await openConsole(browser, system, 'dispatcher');
    await page.goto('/console/?view=all');
    await page.locator('[data-case]').first().waitFor();
    await page.keyboard.press('f');
    const panel = page.getByRole('dialog', { name: '篩選' });
    await panel.getByLabel('來源').selectOption('call_center');
    await expectSound(page);
    await picture(page, 'queue-filter-zh');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '移除 來源：會辦單' }).waitFor();
    expect(page.url()).toContain('channel=call_center');
    await page.getByRole('button', { name: '儲存這個清單' }).press('Enter');
    await page.keyboard.type('所有會辦單');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '所有會辦單', level: 1 }).waitFor();
    const link = page.getByRole('navigation').getByRole('link', { name: /所有會辦單/ });
    await link.filter({ hasText: /\d/ }).waitFor();
    await page.getByRole('button', { name: '移除 來源：會辦單' }).press('Enter');
    await page.getByRole('heading', { name: '全部案件', level: 1 }).waitFor();
    await page.getByRole('button', { name: '整理我的清單' }).press('Enter');
    await expectSound(page);
    await page.getByRole('button', { name: '刪除「所有會辦單」' }).press('Enter');
    await page.getByText('沒有自訂的清單').waitFor();
    await page.keyboard.press('Escape');
    expect(await link.count()).toBe(0);
    await page.context().close();
  }, 120_000);

  it('go anywhere by keys, unless single letters are switched off', async () => {
    const page = await openConsole(browser, system, 'delivery');
    await page.goto('/console/');
    await page.locator('[data-case]').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: '全部案件', level: 1 }).waitFor();
    await page.locator('body').press('?');
    const sheet = page.getByRole('dialog', { name: '快速鍵' });
    await expectSound(page);
    await picture(page, 'queue-keys-zh');
    await sheet.getByRole('switch', { name: '單鍵快速鍵' }).press('Space');
    await page.keyboard.press('Escape');
    await page.locator('body').press('f');
    await page.locator('body').press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    // The last choice in view is cut off by the list's edge, which is why axe cannot tell its contrast.
    expect((await axeFaults(page)).violations).toEqual([]);
    await picture(page, 'queue-palette-zh');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  }, 120_000);

  it('are searched while one types, letter by letter, without losing the field', async () => {
    const page = await openConsole(browser, system, 'delivery');
    await page.goto('/console/?view=all');
    await page.locator('[data-case]').first().waitFor();
    const field = page.locator('#queue-search');
    await field.click();
    // Slower than the field waits for more, so that the address follows in between.
    await page.keyboard.type('slow', { delay: 450 });
    await page.waitForURL((url) => url.searchParams.get('q') === 'slow');
    expect(await field.inputValue()).toBe('slow');
    expect(await page.evaluate(`document.activeElement?.id`)).toBe('queue-search');
    await page.getByRole('button', { name: '移除 文字：slow' }).press('Enter');
    await eventually(async () => (await page.inputValue('#queue-search')) === '');
    await page.context().close();
  }, 120_000);

  it('are walked through by arrows with single letters switched off', async () => {
    const page = await openConsole(browser, system, 'delivery');
    await page.addInitScript(`localStorage.setItem('huiyin.shortcuts', 'off')`);
    await page.goto('/console/?view=all');
    await page.locator('[data-case]').nth(3).waitFor();
    const rows = await page.locator('[data-case]').all();
    const numbers = await Promise.all(rows.map((row) => row.getAttribute('data-case')));
    await page.locator('[data-case]').first().focus();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(numbers[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(numbers[2]);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(numbers[1]);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(numbers[0]);
    await page.context().close();
  }, 120_000);

  it('are left for another page, which is read from its heading', async () => {
    const page = await openConsole(browser, system, 'delivery');
    await page.goto('/console/');
    await page.locator('[data-case]').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.locator('h1#page-heading:focus').waitFor();
    expect(await page.evaluate(`location.pathname`)).toBe('/console/plan');
    await page.context().close();
  }, 120_000);

  it.each(everyLook)(
    'look right at $width px in $lang, $scheme',
    async ({ lang, scheme, viewport, width }) => {
      const page = await openConsole(browser, system, 'delivery', { lang, scheme, viewport });
      await page.goto('/console/?view=all&channel=call_center&sort=received');
      await page.locator('[data-case]').first().waitFor();
      await page.locator('[role=grid] input[type=checkbox]').first().click();
      await page.getByRole('region', { name: /選取的案件|selected cases/ }).waitFor();
      await expectSound(page);
      await picture(page, `queue-${lang}-${scheme}-${width}`);
      await page.context().close();
    },
    120_000,
  );

  it('draw few rows, however long they are', async () => {
    await system.db.query(MANY);
    const page = await openConsole(browser, system, 'delivery');
    await page.goto('/console/?view=all&sort=received_first');
    await page.locator('[data-case]').first().waitFor();
    const list = page.locator('.huiyin-list');
    for (let i = 0; i < 25; i += 1) {
      await list.evaluate((element: { scrollTop: number; scrollHeight: number }) => {
        element.scrollTop = element.scrollHeight;
      });
      await page.waitForTimeout(150);
      expect(await page.locator('[role=row]').count()).toBeLessThan(50);
    }
    const index = Number(await page.locator('[role=row]').last().getAttribute('aria-rowindex'));
    expect(index).toBeGreaterThan(300);
    await page.context().close();
  }, 120_000);
});
