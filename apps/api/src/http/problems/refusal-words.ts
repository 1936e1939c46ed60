import type { Refusal, RefusalCode } from '#kernel';
import { STAFF_REFUSALS } from './staff-refusal-words.js';
import { FILE_REFUSAL_WORDS } from './file-refusal-words.js';

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
  reply_held: {
    zh: '回復還在可以收回的時間內、尚未寄出：要修改請直接收回，或等寄出後再重啟。',
    en: 'The reply can still be taken back and was not sent; take it back to change it, or reopen the case once it was sent.',
  },
  follows_another: {
    zh: '這件已併入另一件，請改重啟它所併入的那一件。',
    en: 'This case follows another one; reopen that one instead.',
  },
  reopening_over: {
    zh: '可以說明尚未解決的期間已經過了，請寫一封新的來信，並註明這個案號。',
    en: 'The time for saying so is over; write a new message and name this case number.',
  },
  reopened_too_often: {
    zh: '這件已經重新處理過多次，請寫一封新的來信，並註明這個案號。',
    en: 'This case was taken up again before; write a new message and name this case number.',
  },
  survey_over: {
    zh: '填寫滿意度的期間已經過了；您仍可以寫信告訴我們。',
    en: 'The time for rating is over; you may still write to us.',
  },
  already_rated: {
    zh: '您已經填過這次回覆的滿意度，謝謝您。',
    en: 'You have rated this answer already; thank you.',
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
  already_paused: {
    zh: '已在等候客戶補充；請先恢復計時，再提出新的問題。',
    en: 'The customer is being waited for already; resume first, then ask again.',
  },
  not_paused: {
    zh: '期限沒有暫停，不需要恢復計時。',
    en: 'The clock is running; there is nothing to resume.',
  },
  extension_pending: {
    zh: '已有一件展期等候核定，請等決定後再申請。',
    en: 'An extension waits for a decision already; wait for it before asking again.',
  },
  no_extension_pending: {
    zh: '沒有等候核定的展期，請重新整理後查看。',
    en: 'No extension waits for a decision; reload the case.',
  },
  extension_too_late: {
    zh: '期限已過，不能再展期；請儘速回復客戶。',
    en: 'The deadline has passed, so it cannot be extended; answer the customer.',
  },
  extension_not_later: {
    zh: '展期後的日期必須晚於目前期限，請選擇較晚的日期。',
    en: 'The new date must be later than the present deadline; choose a later one.',
  },
  extension_beyond_calendar: {
    zh: '行事曆還沒有那一年，請選擇較早的日期，或請系統管理員先加入該年度。',
    en: 'The working calendar does not reach that far; choose an earlier date, or have the year added.',
  },
  no_findings_awaited: {
    zh: '目前沒有等候貴科查復的事項；如有補充請用加註。',
    en: 'No findings of your section are awaited; use a note for anything more.',
  },
  findings_awaited: {
    zh: '該科尚未查復，請等候其查復後再問。',
    en: 'That section has not answered yet; wait for its findings before asking again.',
  },
  unknown_case: {
    zh: '找不到要併入的案件，請確認案號。',
    en: 'There is no such case to merge into; check its number.',
  },
  same_case: {
    zh: '不能併入自己，請輸入另一件案件的案號。',
    en: 'A case cannot be merged into itself; give the number of another one.',
  },
  case_ended: {
    zh: '要併入的案件已回復或已結束，請選擇仍在辦理的案件。',
    en: 'The case to merge into is answered or ended; choose one that is still open.',
  },
  too_late_to_recall: {
    zh: '回復已經寄出，無法收回。內容有誤請以電話或書面向客戶說明，並加註。',
    en: 'The reply has gone out and cannot be taken back; tell the customer what is wrong and add a note.',
  },
  unknown_placeholder: {
    zh: '範本裡有系統不認得的欄位，請改用欄位清單裡的名稱，例如 {{name}}。',
    en: 'The template has a place that nothing fills in; use the names of the list, such as {{name}}.',
  },
  calendar_changed: {
    zh: '行事曆剛才已有新版本，請重新載入、再看一次會變動的期限。',
    en: 'The calendar has a newer version; reload it and look again at what moves.',
  },
  calendar_label_used: {
    zh: '這個版本名稱已用過，請換一個新的 version。',
    en: 'This version label stands for another calendar; choose a new one.',
  },
  sealed_channel: {
    zh: '檢舉請勿由此送出；請電政風室 02-23314712 或寄臺北北門郵局第875號信箱，詳見 /report。',
    en: 'Do not report wrongdoing here; call the ethics office or write to its P.O. box, see /report.',
  },
  captcha_failed: {
    zh: '驗證過期、用過或不正確，請用同一個 Idempotency-Key 重新取得驗證題後再送出。',
    en: 'The captcha is expired, used or wrong; get a new one for the same Idempotency-Key and send again.',
  },
  setting_changed: {
    zh: '這項設定剛才有人存了新版本，請對照差異後再儲存；您輸入的內容仍保留。',
    en: 'Somebody kept a newer version meanwhile; compare the two and save again.',
  },
  setting_faulty: {
    zh: '設定有誤，沒有變更，請依各欄說明修正。',
    en: 'The setting has faults and was not changed; see each of them.',
  },
  ...STAFF_REFUSALS,
  ...FILE_REFUSAL_WORDS,
};

/** Who may approve an extension, for those who may not. */
const WHO_APPROVES: Readonly<Record<string, Words>> = {
  supervisor: {
    zh: '這件展期由主辦科室主管決定，請洽該科主管。',
    en: 'The supervisor of the section decides on this extension.',
  },
  deputy_head: {
    zh: '這件展期的天數須由副經理或經理決定，請等候其決定。',
    en: 'An extension this long is decided by the deputy head or the head of the office.',
  },
  head: {
    zh: '這件展期的天數須由經理決定，請等候其決定。',
    en: 'An extension this long is decided by the head of the office.',
  },
};

/** The words of a refusal; where it is a matter of rank, they say who may, and {limits} are told. */
export function wordsOf({ code, details }: Refusal): Words {
  const words =
    (code === 'not_permitted' && WHO_APPROVES[String(details.approver)]) || REFUSAL_WORDS[code];
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_place, name: string) => String(details[name] ?? ''));
  return { zh: filled(words.zh), en: filled(words.en) };
}
