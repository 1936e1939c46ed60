import type { Page } from 'playwright-core';

/** The button that sends the form of a page. */
export const SEND = 'main button.button[type=submit]:not(.button--plain)';

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

/** A letter of the manager's mailbox; what is not given is left as it is usual. */
export interface TypedLetter {
  readonly kind?: 'inquiry' | 'suggestion' | 'complaint';
  readonly subject?: string;
  readonly body?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Paths of files to send along. */
  readonly files?: readonly string[];
}

/** Answers every question of the mailbox, from the notice to the check; `look` sees each page on the way. */
export async function answerAll(
  page: Page,
  letter: TypedLetter = {},
  look: (page: Page, name: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const { kind = 'complaint', subject = '掛號信投錯地址', name = '王小明' } = letter;
  const {
    body = '郵差把掛號信投到隔壁棟信箱。',
    email = 'wang@customer.example',
    phone,
    files,
  } = letter;
  await look(page, 'notice');
  await Promise.all([page.waitForNavigation(), page.click('main a.button')]);
  await page.check(`[name=kind][value=${kind}]`);
  await look(page, 'kind');
  await send(page);
  await fillIn(page, { subject, body });
  await look(page, 'matter');
  await send(page);
  if (await page.locator('section.inset').count()) {
    await look(page, 'answers');
    await send(page);
  }
  await look(page, 'place');
  await send(page);
  await look(page, 'files');
  if (files) await page.setInputFiles('#files', [...files]);
  await send(page);
  await fillIn(page, { name, email, ...(phone && { phone }) });
  await look(page, 'contact');
  await send(page);
  await page.check('[name=consent]');
  await look(page, 'consent');
  await send(page);
  await look(page, 'check');
}
