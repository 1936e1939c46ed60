import {
  aPublicCase,
  describeWithBrowser,
  DESKTOP,
  openBrowser,
  startSystem,
  type TestSystem,
} from '#testing';
import type { Browser } from 'playwright-core';
import { Hands } from './keyboard-hands';
import { receiveCase } from './staff-browser';

// A browser takes its time on a busy machine.
jest.setTimeout(120_000);

type Who = 'delivery' | 'delivery-chief' | 'mails' | 'dispatcher';

describeWithBrowser('every action of the console, by keyboard alone', () => {
  let system: TestSystem;
  let browser: Browser;
  let caseNo: string;
  let other: string;
  const people = {} as Record<Who, Hands>;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ UNDO_SEND_SECONDS: '6' }), openBrowser()]);
    caseNo = await receiveCase(system, aPublicCase({ subject: '掛號信投到隔壁棟' }));
    other = await receiveCase(system, aPublicCase({ subject: '掛號信又投到隔壁棟' }));
    for (const account of ['delivery', 'delivery-chief', 'mails', 'dispatcher'] as const) {
      const context = await browser.newContext({
        ...{ viewport: DESKTOP, baseURL: system.url, reducedMotion: 'reduce', locale: 'zh-TW' },
      });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      await page.addInitScript(`localStorage.setItem('huiyin.language', 'zh')`);
      people[account] = new Hands(page);
      await people[account].signIn(account);
    }
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const typed = (hands: Hands, text: string) => () => hands.type(text);

  /** Until what was approved can no longer be taken back, nothing else is done with it. */
  async function wentOut(hands: Hands): Promise<void> {
    for (let tries = 0; tries < 80; tries += 1) {
      const answer = await hands.page.request.get(`/api/v1/cases/${caseNo}`);
      const { actions } = (await answer.json()) as { actions: string[] };
      if (actions.includes('close')) return;
      await hands.page.waitForTimeout(250);
    }
    throw new Error('the reply has not gone out');
  }

  /** One after the other on the same case: who, what it is called, and what they press. */
  const STEPS: readonly (readonly [Who, string, (hands: Hands) => Promise<void>])[] = [
    ['delivery', '收案承辦', (h) => h.act('收案承辦', caseNo)],
    [
      'delivery',
      '加註',
      async (h) => {
        await h.page.locator('#case-heading').waitFor();
        await h.key('n');
        await h.page.getByRole('dialog').waitFor();
        await h.type('已電洽投遞股');
        await h.pressOn('加註');
      },
    ],
    [
      'delivery',
      '請他科協辦',
      (h) =>
        h.act('請他科協辦', caseNo, async () => {
          await h.press('Space');
          await h.tabTo('請查明什麼');
          await h.type('這件掛號的收寄紀錄');
        }),
    ],
    ['mails', '查復', (h) => h.act('查復', caseNo, typed(h, '查無異常'))],
    ['delivery', '請客戶補充', (h) => h.act('請客戶補充', caseNo, typed(h, '請問是哪一號信箱'))],
    ['delivery', '恢復計時', (h) => h.act('恢復計時', caseNo, async () => undefined)],
    [
      'delivery',
      '申請展期',
      (h) =>
        h.act('申請展期', caseNo, async () => {
          await h.tabTo('工作天數');
          await h.type('2');
          await h.tabTo('展期原因');
          await h.type('待調閱監視畫面');
        }),
    ],
    ['delivery-chief', '核准展期', (h) => h.act('核准展期', caseNo, async () => undefined)],
    [
      'delivery',
      '陳核',
      async (h) => {
        await h.key('r');
        await h.type('您好，已改善。');
        await h.press('Control+s');
        await h.page.getByText('草稿已存').or(h.page.getByText('已存：')).first().waitFor();
        await h.pressOn('陳核');
      },
    ],
    [
      'delivery-chief',
      '退回修改',
      async (h) => {
        await h.key('g', 'i');
        await h.walkTo(caseNo);
        await h.page.locator('article').getByText(caseNo).first().waitFor();
        await h.key('b');
        await h.page.getByRole('dialog').waitFor();
        await h.type('請補充改善作法');
        await h.pressOn('退回修改');
      },
    ],
    ['delivery', '陳核', (h) => h.pressOn('陳核')],
    [
      'delivery-chief',
      '收回',
      async (h) => {
        await h.key('g', 'i');
        await h.walkTo(caseNo);
        await h.page.locator('article').getByText(caseNo).first().waitFor();
        await h.key('y');
        await h.page.getByText(`${caseNo} 的回復即將寄出`).waitFor();
        await h.key('z');
      },
    ],
    ['delivery-chief', '核定並回復', (h) => h.act('核定並回復', caseNo)],
    [
      'delivery',
      '結案',
      async (h) => {
        await wentOut(h);
        await h.page.reload();
        await h.page.locator('#case-heading').waitFor();
        await h.act('結案', caseNo, async () => {
          await h.tabTo('選擇推動作法');
          await h.type('2.3.1');
          await h.press('ArrowDown', 'Enter');
          await h.tabTo('改善了什麼');
          await h.type('投遞段已加強核對門牌');
        });
      },
    ],
    [
      'delivery',
      '連結推動作法',
      (h) =>
        h.act('連結推動作法', caseNo, async () => {
          await h.tabTo('選擇推動作法');
          await h.type('2.3.2');
          await h.press('ArrowDown', 'Enter');
          await h.tabTo('改善了什麼');
          await h.type('門牌重新編排');
        }),
    ],
    ['delivery', '重啟案件', (h) => h.act('重啟案件', caseNo, typed(h, '客戶來電表示又投錯'))],
    [
      'delivery-chief',
      '指派承辦人',
      async (h) => {
        await h.key('g', 's');
        await h.walkTo(caseNo);
        await h.key('a');
        await h.page
          .getByRole('dialog')
          .getByRole('button', { name: /王投遞/ })
          .waitFor();
        await h.press('ArrowDown', 'ArrowUp', 'Enter');
      },
    ],
    ['delivery', '退分', (h) => h.act('退分', caseNo, typed(h, '屬收寄作業'))],
    [
      'dispatcher',
      '改分',
      (h) =>
        h.act('改分', caseNo, async () => {
          await h.type('郵務科');
          await h.press('ArrowDown', 'Enter');
          await h.tabTo('改分原因');
          await h.type('屬收寄作業');
        }),
    ],
  ];

  const toldOf = (what: string) => {
    if (what === '指派承辦人') return `1 件已完成：${what}`;
    return what === '核定並回復' ? `${caseNo} 的回復即將寄出` : `${caseNo} 已完成：${what}`;
  };

  it.each(STEPS.map(([who, what, does], i) => ({ n: i + 1, who, what, does })))(
    '$n. $who: $what',
    async ({ who, what, does }) => {
      const hands = people[who];
      await hands.open(caseNo);
      await does(hands);
      await hands.page.getByText(toldOf(what)).last().waitFor();
    },
  );

  it('another case: more time that is refused, merged; and one that is declined', async () => {
    const { delivery, 'delivery-chief': chief, dispatcher } = people;
    const done = (hands: Hands, what: string) =>
      hands.page.getByText(`${other} 已完成：${what}`).last().waitFor();
    await delivery.open(other);
    await delivery.act('收案承辦', other);
    await done(delivery, '收案承辦');
    await delivery.act('申請展期', other, async () => {
      await delivery.tabTo('工作天數');
      await delivery.type('2');
      await delivery.tabTo('展期原因');
      await delivery.type('待調閱監視畫面');
    });
    await done(delivery, '申請展期');
    await chief.open(other);
    await chief.act('不同意展期', other, typed(chief, '畫面今天就能調閱'));
    await done(chief, '不同意展期');
    const first = await receiveCase(system, aPublicCase({ subject: '掛號信投到隔壁棟' }));
    await delivery.open(other);
    await delivery.act('併案', other, typed(delivery, first));
    await done(delivery, '併案');
    const third = await receiveCase(system, aPublicCase());
    await dispatcher.open(third);
    await dispatcher.act('不予處理', third, typed(dispatcher, '同一事由已明確答覆'));
    await dispatcher.page.getByText(`${third} 已完成：不予處理`).last().waitFor();
  });

  it('many cases at once', async () => {
    const hands = people.delivery;
    for (let i = 0; i < 2; i += 1) await receiveCase(system, aPublicCase());
    await hands.key('g', 'u');
    await hands.page.locator('[data-case]').nth(1).waitFor();
    await hands.key('j', 'x');
    await hands.key('j', 'x');
    await hands.page.getByText('已選取 2 件').waitFor();
    await hands.ask('收案承辦');
    await hands.page.getByText('2 件已完成：收案承辦').waitFor();
  });

  it('a case of triage to a section by one key, back by another, and again', async () => {
    const hands = people.dispatcher;
    const unclear = { subject: '不清楚', body: '這是一封不知道在說什麼的信' };
    const given = await receiveCase(system, aPublicCase(unclear));
    await hands.ask('待分文');
    await hands.walkTo(given);
    const statusOf = async () =>
      (
        (await (await hands.page.request.get(`/api/v1/cases/${given}`)).json()) as {
          status: string;
        }
      ).status;
    await hands.key('1');
    const row = hands.page.locator(`[data-case="${given}"]`);
    await row.getByText('按 Z 復原').waitFor();
    await hands.key('z');
    await row.getByText('按 Z 復原').waitFor({ state: 'detached' });
    expect(await statusOf()).toBe('triage');
    await hands.open(given);
    await hands.key('1');
    await row.getByText('按 Z 復原').waitFor();
    await row.waitFor({ state: 'detached' });
    expect(await statusOf()).toBe('routed');
  });

  it('a figure of the board, the notices, and the way out', async () => {
    const hands = people['delivery-chief'];
    await hands.key('g', 'h');
    await hands.page.locator('.huiyin-heat').waitFor();
    await hands.page.locator('main dl a').first().waitFor();
    const name = await hands.page.locator('main dl a').first().getAttribute('aria-label');
    await hands.pressOn(name ?? '');
    await hands.page.getByRole('grid').waitFor();
    await hands.pressOn('通知');
    await hands.page.getByRole('dialog', { name: '通知' }).waitFor();
    await hands.press('Escape');
    await hands.pressOn('登出');
    await hands.page.getByLabel('密碼', { exact: true }).waitFor();
  });
});
