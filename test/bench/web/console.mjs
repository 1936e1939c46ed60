// How soon the console shows cases to somebody who opens it, and how soon a key is answered.
import { setTimeout as sleep } from 'node:timers/promises';
import { openWindow } from './product.mjs';

const ROW = '[data-case]';
const DESK = { viewport: { width: 1280, height: 800 } };

/** Notes when each key went down, and when the page had changed and was painted after it. */
const WATCH = `
  globalThis.answers = [];
  addEventListener('keydown', (event) => {
    if (['Control', 'Shift', 'Alt'].includes(event.key)) return;
    const down = event.timeStamp;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => answers.push(performance.now() - down);
        channel.port2.postMessage(0);
      });
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, { capture: true });`;

/** Milliseconds from the navigation to the first rows, nothing cached. */
export async function firstRows(browser, url, account) {
  const context = await openWindow(browser, url, { account, ...DESK });
  const page = await context.newPage();
  const began = performance.now();
  await page.goto('/console/', { waitUntil: 'commit' });
  await page.locator(ROW).first().waitFor({ timeout: 30_000 });
  const took = performance.now() - began;
  await context.close();
  return took;
}

/** What is pressed in a queue: walking, choosing, opening, the list of shortcuts, the palette. */
const KEYS = [
  ...['j', 'j', 'j', 'k', 'x', 'j', 'x', 'Enter'],
  ...['j', 'j', 'k', '?', 'Escape', 'Control+k', 'Escape', 'Escape'],
];

/** For each key the milliseconds until its effect is painted; undefined where nothing changed. */
export async function keyAnswers(browser, url, account) {
  const context = await openWindow(browser, url, { account, ...DESK });
  const page = await context.newPage();
  await page.goto('/console/');
  await page.locator(ROW).first().waitFor();
  await sleep(1_500);
  await page.evaluate(WATCH);
  const answers = [];
  for (const key of KEYS) {
    await page.evaluate('void (answers.length = 0)');
    await page.keyboard.press(key);
    await sleep(500);
    answers.push({ key, took: await page.evaluate('answers[0]') });
  }
  await context.close();
  return answers;
}
