import type { Page } from 'playwright-core';

/** What the focus is on: its name as people read it, and whether they can see that it is there. */
interface Focused {
  readonly name: string;
  readonly isSeen: boolean;
  readonly what: string;
}

/**
 * A field shows the caret and its border, and the heading of a page that has just opened is no stop;
 * everything else needs an outline or a ring, inside the window.
 */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '';
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { name: name.trim(), what: at.outerHTML.slice(0, 160),
    isSeen: inside && (ring || at.matches('input, textarea, select, body, h1[tabindex="-1"]')) };
})()`;

const MOST_STOPS = 150;

/** Somebody who has a keyboard and nothing else. */
export class Hands {
  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** A key of the console: not pressed into a field. */
  async key(...keys: string[]): Promise<void> {
    await this.page.evaluate(
      'document.activeElement?.matches("input, textarea") && document.activeElement.blur()',
    );
    await this.press(...keys);
  }

  /** Signs in on the console's first page. */
  async signIn(account: string): Promise<void> {
    await this.page.goto('/console/');
    await this.page.getByLabel('帳號', { exact: true }).waitFor();
    await this.type(account);
    await this.press('Tab');
    await this.type('huiyin-demo');
    await this.press('Enter');
    await this.page.locator('main h1').first().waitFor();
  }

  /** Tab by Tab to what has this name; every stop on the way can be seen. */
  async tabTo(name: string): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await this.press('Tab');
      const at = await this.page.evaluate<Focused>(FOCUSED);
      if (!at.isSeen) throw new Error(`the focus cannot be seen on ${at.what}`);
      if (at.name.startsWith(name)) return;
    }
    throw new Error(`${name} cannot be reached by the keyboard`);
  }

  async pressOn(name: string): Promise<void> {
    await this.tabTo(name);
    await this.press('Enter');
  }

  /** Ctrl-K, what is wanted, Enter. */
  async ask(wanted: string): Promise<void> {
    await this.press('Control+k');
    await this.page.getByRole('combobox', { name: '輸入清單名稱' }).waitFor();
    await this.type(wanted);
    await this.press('Enter');
  }

  async open(caseNo: string): Promise<void> {
    await this.ask(caseNo);
    await this.page.locator('article').getByText(caseNo).first().waitFor();
  }

  /** An action of the open case by the palette; `fill` fills its dialog. */
  async act(action: string, caseNo: string, fill?: () => Promise<void>): Promise<void> {
    await this.ask(`${action} ${caseNo}`);
    if (!fill) return;
    await this.page.getByRole('dialog').waitFor();
    await fill();
    await this.pressOn(action);
  }

  /** Walks down the list to a case and opens it; rows out of sight are not there yet. */
  async walkTo(caseNo: string): Promise<void> {
    // The list may be open from before: what is new waits in it until it is asked for.
    await this.page.reload();
    await this.page.locator('[data-case]').first().waitFor({ state: 'attached' });
    for (let steps = 0; steps < 150; steps += 1) {
      await this.key('j');
      await this.page.waitForTimeout(60);
      const at = await this.page.evaluate<string | null>(
        'document.activeElement?.getAttribute("data-case") ?? null',
      );
      if (at === caseNo) return this.press('o');
    }
    throw new Error(`${caseNo} is not in the list`);
  }
}
