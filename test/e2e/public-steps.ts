import type { Page } from 'playwright-core';

/** The button that sends the form of a page. */
export const SEND = 'main button.button[type=submit]';

/** Opens a page; throws where it does not answer with success. */
export async function goTo(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`);
}

/** Types into fields, by name. */
export async function fillIn(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`[name=${name}]`, value);
}

/** Sends the form of the page, and waits for the answer. */
export async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(SEND)]);
}

/** Takes another language or text size, at the top of the page. */
export async function choose(page: Page, name: string): Promise<void> {
  const control = page.locator('.tools').getByText(name, { exact: true });
  await Promise.all([page.waitForNavigation(), control.click()]);
}

/** What a member of staff of the demo does with a case. Throws where it is refused. */
export async function actAs(
  url: string,
  account: string,
  caseNo: string,
  action: string,
  body: object = {},
): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const session = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ account, password: 'huiyin-demo' }),
  });
  const cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const headers = { ...json, cookie };
  const found = await fetch(`${url}/api/v1/cases/${caseNo}`, { headers });
  const { version } = (await found.json()) as { version: number };
  const answer = await fetch(`${url}/api/v1/cases/${caseNo}/actions/${action}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ version, ...body }),
  });
  if (!answer.ok) throw new Error(`${account} cannot ${action}: ${await answer.text()}`);
}
