import type { RefusalCode } from '#kernel';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a refusal says to the person who met it: what to do, in Chinese first. */
export const REFUSAL_WORDS: Readonly<Record<RefusalCode, Words>> = {
  not_found: {
    zh: '找不到這筆資料，請確認號碼是否正確。',
    en: 'There is no such record; check the number.',
  },
  unknown_action: {
    zh: '沒有這個動作，請改用案件 actions 清單中的動作。',
    en: 'There is no such action; see the actions a case offers.',
  },
  not_signed_in: { zh: '請先登入。', en: 'Sign in first.' },
  wrong_credentials: {
    zh: '帳號或密碼不正確，請重新輸入。',
    en: 'Account or password is wrong; try again.',
  },
  too_many_attempts: { zh: '嘗試次數過多，請稍後再試。', en: 'Too many attempts; wait a while.' },
  not_permitted: {
    zh: '您的職務不能進行這個動作，請洽單位主管。',
    en: 'Your role may not do this; ask your supervisor.',
  },
  not_in_this_state: {
    zh: '案件目前的狀態不能進行這個動作，請重新整理後查看。',
    en: 'The case is not in a state for this; reload it.',
  },
  stale_version: {
    zh: '這件案件剛才已被更新，請重新載入並確認後再送出；您輸入的內容仍保留。',
    en: 'The case has changed meanwhile; reload it and send again.',
  },
  invalid_input: {
    zh: '內容有誤，請依各欄說明修正。',
    en: 'Some fields need mending; see each of them.',
  },
  unknown_section: {
    zh: '沒有這個主辦科室，請從清單選擇。',
    en: 'There is no such section; choose one of the list.',
  },
  same_section: {
    zh: '案件已在該科室，請選擇其他科室。',
    en: 'The case is with that section already; choose another.',
  },
  unknown_measure: {
    zh: '推動作法編號不存在或重複，請從計畫中選擇。',
    en: 'A measure does not exist or stands twice; choose from the plan.',
  },
  unknown_handler: {
    zh: '本科沒有這位同仁，請從清單選擇。',
    en: 'Nobody of the section has that account; choose one of the list.',
  },
  draft_required: { zh: '請先擬妥回復內容再陳核。', en: 'Draft the reply first.' },
  measures_or_reason: {
    zh: '結案時請連結至少一項推動作法，或說明沒有相關作法的原因（擇一）。',
    en: 'Link at least one measure, or say why there is none (one of the two).',
  },
  idempotency_key_reused: {
    zh: '同一個 Idempotency-Key 已用於不同內容，請換一個新的。',
    en: 'This Idempotency-Key was used for another request; use a new one.',
  },
  idempotency_key_required: {
    zh: '請在 Idempotency-Key 標頭提供 1 至 200 字元的識別碼。',
    en: 'Send an Idempotency-Key header of 1 to 200 characters.',
  },
  foreign_origin: {
    zh: '這個要求來自其他網站，請回到本站操作。',
    en: 'The request comes from another site; use this site itself.',
  },
  plan_exists: {
    zh: '這個年度的計畫已存在，請確認年度。',
    en: 'There is a plan of that year already; check the year.',
  },
  sealed_channel: {
    zh: '檢舉請勿由此送出；請電政風室 02-23314712 或寄臺北北門郵局第875號信箱，詳見 /report。',
    en: 'Do not report wrongdoing here; call the ethics office or write to its P.O. box, see /report.',
  },
};
