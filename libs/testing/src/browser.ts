import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { projectRoot } from './programs.js';

/** The Chromium of this machine; another one may be named by CHROMIUM. */
const CHROMIUM = process.env.CHROMIUM || 'chromium';

/** Whether this machine has a browser for tests. */
export const hasBrowser = spawnSync(CHROMIUM, ['--version']).status === 0;

/** `describe` where there is a browser, a skipped one elsewhere. */
export const describeWithBrowser = hasBrowser ? describe : describe.skip;

const executable = (): string =>
  CHROMIUM.includes('/')
    ? CHROMIUM
    : spawnSync('which', [CHROMIUM], { encoding: 'utf8' }).stdout.trim();

/** A headless browser that talks to our own pages alone. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });

/** The two widths every page is looked at. */
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

interface AxeResult {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** What axe cannot decide by itself and people have looked at belongs into `examined`. */
const tell = ({ id, help, nodes }: AxeResult): string =>
  `${id}: ${help} ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(' | ')}`;

/** What axe finds against WCAG 2.2 AA: violations, and what it could not decide by itself. */
export async function axeFaults(
  page: Page,
): Promise<{ violations: string[]; undecided: string[] }> {
  // A strict content security policy blocks script tags; evaluating in the page is not blocked.
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: AxeResult[]; incomplete: AxeResult[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations, incomplete } = await axe.run({ runOnly: tags });
    return { violations, incomplete };
  });
  return { violations: found.violations.map(tell), undecided: found.incomplete.map(tell) };
}

/** Keeps a picture of the page in test-results/, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = path.join(projectRoot, 'test-results');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
