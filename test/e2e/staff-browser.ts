import { axeFaults, DESKTOP, type TestSystem } from '#testing';
import type { Browser, Page } from 'playwright-core';

/** How a screen is looked at. */
export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly lang?: 'zh' | 'en';
  readonly scheme?: 'light' | 'dark';
}

const DEMO_PASSWORD = 'huiyin-demo';

/** The console as a member of the demo's staff has it open. */
export async function openConsole(
  browser: Browser,
  system: TestSystem,
  account: string,
  look: Look = {},
): Promise<Page> {
  const { viewport = DESKTOP, lang = 'zh', scheme = 'light' } = look;
  const context = await browser.newContext({
    ...{ viewport, colorScheme: scheme, baseURL: system.url, reducedMotion: 'reduce' },
  });
  const answer = await context.request.post('/api/v1/session', {
    data: { account, password: DEMO_PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${await answer.text()}`);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.addInitScript(`localStorage.getItem('huiyin.language') ??
    localStorage.setItem('huiyin.language', '${lang}')`);
  return page;
}

/** Signing in by hand, as people do. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.getByLabel('帳號', { exact: true }).fill(account);
  await page.getByLabel('密碼', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登入', exact: true }).click();
}

/** What the page is wider than its window, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

/** The page has no fault that axe finds, nothing it leaves open, and is not wider than its window. */
export async function expectSound(page: Page): Promise<void> {
  expect({ ...(await axeFaults(page)), overflow: await overflowOf(page) }).toEqual({
    violations: [],
    undecided: [],
    overflow: 0,
  });
}

/** A message sent by a customer through the public API; it is with its section when this returns. */
export async function receiveCase(
  system: TestSystem,
  given: Record<string, unknown>,
): Promise<string> {
  const answer = await fetch(`${system.url}/api/v1/public/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given),
  });
  const { caseNo } = (await answer.json()) as { caseNo: string };
  if (answer.status !== 201) throw new Error(`no case was opened: ${answer.status}`);
  for (let tries = 0; tries < 200; tries += 1) {
    const [row] = await system.db.query<{ status: string }>(
      `SELECT status FROM cases WHERE case_no = '${caseNo}'`,
    );
    if (row?.status !== 'received') return caseNo;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${caseNo} was not routed`);
}
