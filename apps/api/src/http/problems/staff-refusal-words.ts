/** What refusals about people and accounts say: what to do, in Chinese first. */
export const STAFF_REFUSALS = {
  setup_needed: {
    zh: '請先完成帳號的安全設定（設定自己的密碼、啟用兩步驟驗證），再繼續使用。',
    en: 'Finish setting up your account first: your own password, and the second step where it is asked for.',
  },
  account_exists: {
    zh: '這個帳號名稱已有人使用，請換一個。',
    en: 'An account of that name exists; choose another name.',
  },
  last_administrator: {
    zh: '這是最後一位系統管理員，不能停用或改任；請先新增另一位系統管理員。',
    en: 'This is the last administrator and can be neither locked nor given another role; add another one first.',
  },
  wrong_password: {
    zh: '目前的密碼不正確，請重新輸入。',
    en: 'The present password is wrong; enter it again.',
  },
  link_over: {
    zh: '這個網址已用過或已過期，請洽系統管理員重新寄送。',
    en: 'This link was used or is over; ask the administrator for a new one.',
  },
  second_step_needed: {
    zh: '請輸入手機驗證程式上的六位數字，或一組備用碼。',
    en: 'Enter the six digits of your authenticator, or a recovery code.',
  },
  second_step_required: {
    zh: '您的職務必須使用兩步驟驗證，不能關閉；換手機請重新設定。',
    en: 'Your role needs the second step; to change telephones, set it up anew.',
  },
  wrong_code: {
    zh: '驗證碼不正確、已過期或已用過，請等下一組再輸入。',
    en: 'The code is wrong, over or used; wait for the next one.',
  },
  unfit_deputy: {
    zh: '這位同仁不能擔任代理人，請從清單選擇同科（主管可由副經理）的代理人。',
    en: 'That person may not stand in here; choose a deputy from the list.',
  },
  absence_overlaps: {
    zh: '這段期間已有請假，請先取消或選擇其他日期。',
    en: 'Some of these days are entered already; end that entry first or choose other days.',
  },
  deputy_absent: {
    zh: '代理人在這段期間也請假，請選擇其他代理人。',
    en: 'The deputy is away in these days, too; choose another one.',
  },
  own_work: {
    zh: '代理主管時不能核定自己擬的回復稿或自己申請的展期，請改由其他代理人核定，或等主管回來。',
    en: 'While standing in for a chief you may not approve what you wrote or asked for yourself; have another deputy named, or wait for the chief.',
  },
} as const;
