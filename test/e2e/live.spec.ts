import {
  describeWithBrowser,
  openBrowser,
  PHONE,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser, Page } from 'playwright-core';
import { expectSound, openConsole } from './staff-browser';

describeWithBrowser('screens that follow', () => {
  let system: TestSystem;
  let browser: Browser;
  let caseNo: string;
  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    [{ caseNo }] = await system.db.query<{ caseNo: string }>(
      `SELECT case_no AS "caseNo" FROM cases WHERE lead = 'DELIVERY' AND status = 'in_progress'
          AND handler_id IS NOT NULL ORDER BY received_at DESC LIMIT 1`,
    );
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const openCase = async (account: string, look = {}): Promise<Page> => {
    const page = await openConsole(browser, system, account, look);
    const live = page.waitForResponse(/\/api\/v1\/live/);
    await page.goto(`/console/cases/${caseNo}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await live;
    return page;
  };

  it('show within two seconds what another browser changed, and keep what is typed', async () => {
    const [mine, theirs] = [await openCase('delivery'), await openCase('delivery-chief')];
    const field = mine.getByRole('textbox', { name: /回復/ });
    await field.fill('還沒存的回復');
    await mine.waitForTimeout(500);
    const text = `主管加註 ${Date.now()}`;
    const cookies = await theirs.context().request.get(`/api/v1/cases/${caseNo}`);
    const { version } = (await cookies.json()) as { version: number };
    const begun = Date.now();
    await theirs.context().request.post(`/api/v1/cases/${caseNo}/actions/note`, {
      data: { version, text },
    });
    await mine.getByText(text).waitFor();
    expect(Date.now() - begun).toBeLessThan(2_500);
    expect(await field.inputValue()).toBe('還沒存的回復');
    expect(await field.evaluate('(one) => one === document.activeElement')).toBe(true);
    await theirs.getByText('正在回覆').first().waitFor();
    await expectSound(theirs);
    await picture(theirs, 'live-presence');
    await mine
      .getByRole('status')
      .filter({ hasText: caseNo })
      .first()
      .waitFor({ state: 'attached' });
    await mine.close();
    await theirs
      .locator('.huiyin-presence')
      .filter({ hasText: '正在回覆' })
      .waitFor({ state: 'detached' })
      .catch(() => undefined);
    expect(await theirs.locator('.huiyin-presence').textContent()).not.toContain('正在回覆');
    await theirs.context().close();
  });

  it.each([
    [{ lang: 'en', scheme: 'dark', viewport: PHONE }, 'live-presence-en'],
    [{ lang: 'zh', scheme: 'dark' }, 'live-presence-dark'],
  ] as const)('say who is there: %j', async (look, name) => {
    const other = await openCase('delivery');
    const page = await openCase('delivery-chief', look);
    await page
      .locator('.huiyin-presence')
      .filter({ hasText: /看|looking/ })
      .waitFor();
    await expectSound(page);
    await picture(page, name);
    await other.context().close();
    await page.context().close();
  });

  it('list what one was told, by day, and let one mark it', async () => {
    const [{ id }] = await system.db.query<{ id: string }>(
      `SELECT id FROM staff_account WHERE account = 'delivery'`,
    );
    await system.db.query(
      `INSERT INTO staff_notice (id, staff_id, at, kind, items)
       SELECT gen_random_uuid(), $1, now() - n * interval '20 hours', k, jsonb_build_array(jsonb_build_object('caseNo', $2::text, 'by', '陳主任'))
         FROM unnest(ARRAY['assigned', 'sent_back', 'mention', 'findings']) WITH ORDINALITY AS x(k, n)`,
      [id, caseNo],
    );
    for (const look of [{}, { lang: 'en', scheme: 'dark', viewport: PHONE }] as const) {
      const page = await openConsole(browser, system, 'delivery', look);
      await page.goto('/console/notices');
      await page
        .getByText(/案件交給您承辦|The case is yours now/)
        .first()
        .waitFor();
      await expectSound(page);
      await picture(page, `notices-page-${'lang' in look ? 'en' : 'zh'}`);
      await page
        .getByRole('button', { name: /^(標為已讀|Mark as read)$/ })
        .first()
        .click();
      await page
        .getByRole('button', { name: /^(標為未讀|Mark as unread)$/ })
        .first()
        .waitFor();
      await page.context().close();
    }
  });
});
