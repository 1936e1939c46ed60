import {
  describeWithBrowser,
  openBrowser,
  PHONE,
  picture,
  startSystem,
  type TestSystem,
} from '#testing';
import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { everyLook } from './looks';
import { expectSound, openConsole, signIn } from './staff-browser';

// axe and a browser take their time on a busy machine.
jest.setTimeout(300_000);

describeWithBrowser('the settings', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  it('make a key for another system, show it once, and end it with a reason', async () => {
    const page = await openConsole(browser, system, 'admin', { viewport: PHONE });
    await page.goto('/console/settings/api-keys');
    await page.getByRole('button', { name: '新增金鑰' }).click();
    await page.getByLabel('系統名稱').fill('客服中心二');
    await page.getByLabel('送客服中心會辦單').check();
    await expectSound(page);
    await page.getByRole('button', { name: '建立金鑰' }).click();
    const key = await page.getByText(/^hy_/).innerText();
    await picture(page, 'api-key-once');
    await expectSound(page);
    await page.getByRole('button', { name: '完成' }).click();
    const opens = () =>
      fetch(`${system.url}/api/v1/intake/call-center-slips`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
      }).then(({ status }) => status);
    expect(await opens()).not.toBe(401);
    await page.getByRole('button', { name: '停用：客服中心二' }).click();
    await page.getByLabel('原因').fill('測試完畢');
    await picture(page, 'api-key-revoke');
    await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click();
    await page.getByText('測試完畢', { exact: false }).waitFor();
    expect(await opens()).toBe(401);
    await page.context().close();
  });

  it('let somebody set up a second step, which signing in then asks for', async () => {
    const page = await openConsole(browser, system, 'hr-chief', { viewport: PHONE });
    await page.goto('/console/account');
    await page.getByRole('button', { name: '啟用兩步驟驗證' }).click();
    const password = page.locator('section', { hasText: '兩步驟驗證' }).getByLabel('目前的密碼');
    await password.fill('huiyin-demo');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('img', { name: 'QR', exact: false }).waitFor();
    const secret = await page.getByText(/^[A-Z2-7 ]{39}$/).innerText();
    const codes = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
    await expectSound(page);
    await picture(page, 'second-step-key');
    await page.getByLabel('驗證程式上的六位數字').fill(codes.generate());
    await page.getByRole('button', { name: '啟用', exact: true }).click();
    await page.getByLabel('我已經收好備用碼').check();
    await expectSound(page);
    await picture(page, 'second-step-codes');
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByText('備用碼還有 10 組', { exact: false }).waitFor();

    await page.context().clearCookies();
    await page.goto('/console/');
    await signIn(page, 'hr-chief');
    const field = page.getByLabel('驗證碼');
    await field.waitFor();
    await expectSound(page);
    await picture(page, 'second-step-asked');
    // The next half minute's: this one's was used to set it up.
    await field.fill(codes.generate({ timestamp: Date.now() + 30_000 }));
    await page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('show an account with the cases it has in hand, and let a new one in', async () => {
    const admin = await openConsole(browser, system, 'admin', { viewport: PHONE });
    await admin.goto('/console/settings/accounts');
    await admin.getByLabel('搜尋姓名、帳號、電子郵件').fill('delivery@');
    const row = admin.getByRole('listitem').filter({ hasText: 'delivery@huiyin.example' });
    await row.getByRole('link').click();
    await admin.getByRole('heading', { name: '手上的未結案件', exact: false }).waitFor();
    await picture(admin, 'account-hand-over');
    await expectSound(admin);
    const person = { account: 'new-colleague', name: '新同仁', email: 'new@huiyin.example' };
    const made = await admin.request.post('/api/v1/accounts', {
      data: { ...person, role: 'handler', section: 'DELIVERY', entry: 'password' },
      headers: { origin: system.url },
    });
    const { password } = (await made.json()) as { password: string };
    await admin.context().close();

    for (const { viewport, lang, scheme } of everyLook) {
      const context = await browser.newContext({
        ...{ viewport, colorScheme: scheme, baseURL: system.url, reducedMotion: 'reduce' },
      });
      const data = { account: person.account, password };
      expect((await context.request.post('/api/v1/session', { data })).status()).toBe(200);
      const page = await context.newPage();
      await page.addInitScript(`localStorage.setItem('huiyin.language', '${lang}')`);
      await page.goto('/console/');
      const title = lang === 'zh' ? '開始使用前' : 'Before you begin';
      await page.getByRole('heading', { name: title }).waitFor();
      await picture(page, `first-password-${viewport.width}-${lang}-${scheme}`);
      await expectSound(page);
      await context.close();
    }
  });
});
