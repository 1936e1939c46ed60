import type { Section } from '#case';

/** What becomes of a case on its way to the reply, so many working hours after it was accepted. */
export type Turn = { readonly after: number } & (
  | { readonly does: 'ask-customer' | 'resume'; readonly text: string }
  | { readonly does: 'extend'; readonly workingDays: number; readonly text: string }
  | { readonly does: 'approve-extension' }
  | { readonly does: 'consult'; readonly sections: readonly Section[]; readonly text: string }
  | { readonly does: 'give-findings'; readonly section: Section; readonly text: string }
  | { readonly does: 'merge'; readonly into: string }
);

/**
 * The cases of which there is more to tell than draft and reply, by their sample; they stay open. Who
 * is old enough for which turn follows from the samples' order, oldest first.
 */
const TURNS: Readonly<Record<string, readonly Turn[]>> = {
  // Two weeks and more: the customer has never answered.
  s063: [
    {
      after: 10,
      does: 'ask-customer',
      text: '請提供快捷郵件執據影本與標案截止日期，以便向運輸單位查證。',
    },
  ],
  s131: [
    { after: 8, does: 'ask-customer', text: '請提供包裹外觀與內裝受潮的照片，以及郵件號碼。' },
  ],
  s141: [{ after: 3, does: 'ask-customer', text: '請告知您前往的郵局與排隊的時間。' }],
  s148: [
    {
      after: 2,
      does: 'ask-customer',
      text: '請告知未收到的期刊名稱，以及最後一次收到信件的日期。',
    },
  ],
  // The customer has answered: the waiting is given back.
  s126: [
    { after: 4, does: 'ask-customer', text: '請提供受潮信件的照片，以及收到的日期。' },
    { after: 22, does: 'resume', text: '已來電補充：照片送到支局櫃檯，日期為上週五。' },
  ],
  s106: [
    {
      after: 2,
      does: 'consult',
      sections: ['EXPRESS', 'DELIVERY'],
      text: '請查明包裹在貴科經手時的外觀與交接紀錄。',
    },
    {
      after: 10,
      does: 'give-findings',
      section: 'EXPRESS',
      text: '經查交接清單，本科轉運時外箱完好，無破損註記。',
    },
    {
      after: 12,
      does: 'extend',
      workingDays: 10,
      text: '賠償金額須待收寄局查復內裝價值，並送審核定。',
    },
    { after: 14, does: 'approve-extension' },
  ],
  s123: [
    {
      after: 8,
      does: 'extend',
      workingDays: 5,
      text: '帳戶控管原因須向總局儲匯處函查，等候復文。',
    },
    { after: 10, does: 'approve-extension' },
  ],
  s137: [
    {
      after: 4,
      does: 'extend',
      workingDays: 5,
      text: '同一批稅單須請印製廠商逐件清查，才能確認影響範圍。',
    },
    { after: 6, does: 'approve-extension' },
  ],
  s138: [
    { after: 4, does: 'extend', workingDays: 5, text: '閃退紀錄已送總局資訊處分析，等候結果。' },
  ],
  s147: [
    {
      after: 3,
      does: 'extend',
      workingDays: 20,
      text: '須會同勞動檢查機構與承攬廠商現場複勘，並檢討契約。',
    },
  ],
  s140: [
    {
      after: 8,
      does: 'consult',
      sections: ['DELIVERY', 'MARKETING'],
      text: '請評估該校設置 i 郵箱的投遞路線與收寄需求。',
    },
    {
      after: 12,
      does: 'give-findings',
      section: 'DELIVERY',
      text: '該校在現有路線上，設置後投遞人員可順路服務。',
    },
  ],
  s146: [{ after: 1, does: 'merge', into: 's137' }],
};

/** What is told of that sample beside the usual; undefined where it goes its usual way. */
export const turnsOf = (sample: string): readonly Turn[] | undefined => TURNS[sample];
