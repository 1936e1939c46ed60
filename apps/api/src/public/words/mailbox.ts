/** The form of the manager's mailbox in Traditional Chinese. */
export const mailboxZh = {
  start: '開始寫信',
  goOn: '繼續',
  goBack: '上一步',
  ofQuestions: '經理信箱：第 {n} 題，共 {all} 題',
  askKind: '這封信是哪一種？',
  askMatter: '發生什麼事？',
  askPlace: '在哪裡、什麼時候、哪一件郵件？',
  askPlaceHint: '都可以不填；填了有助於我們查明。',
  askFiles: '有照片或文件要附上嗎？',
  files: '附件',
  filesHint:
    '可以不附。選好檔案後按「上傳」，可以分幾次；也可以直接按「繼續」。照片裡的拍攝地點等資料會自動移除。',
  filesLimits:
    '收圖片（JPEG、PNG、WebP、GIF）、PDF、ODT、DOCX；每個檔案最大 {each} MB，最多 {files} 個，合計 {mb} MB。',
  filesChoose: '選擇檔案',
  filesUpload: '上傳',
  filesKept: '已上傳的檔案',
  filesRemove: '移除',
  filesNone: '請先選擇檔案，再按「上傳」；沒有附件請按「繼續」。',
  filesBusy: '上傳中，請不要關閉這一頁',
  filesTooLarge: '選的檔案超過 {each} MB，請縮小或改選其他檔案。',
  filesBroken: '上傳中斷，檔案還沒有收到；請確認網路後再按一次。',
  draftGoneTitle: '這封信已經不在這裡',
  draftGone:
    '這封信已經送出，或草稿已經清除：關閉瀏覽器後，或最多一天。已經送出的，請用案號和查詢碼查詢進度。',
  askContact: '您是誰，我們怎麼回覆您？',
  askConsent: '我們可以使用您的個人資料嗎？',
  answersTitle: '也許這裡就有答案',
  answersLead: '從您寫的內容看，下面這些也許馬上就能幫到您。如果不是，請繼續寫信。',
  answersGoOn: '這些幫不上忙，繼續寫信',
  answersLeave: '找到答案了，不寫信了',
  answersLeaveHint: '您寫的內容還沒有送出；草稿和附件最多加密保留一天，之後自動刪除。',
  checkTitle: '送出之前，再看一次',
  checkLead: '有要改的，按那一列的「變更」；改好會回到這裡。',
  change: '變更',
  notGiven: '未填',
  agreed: '同意',
  notAgreed: '還沒有同意',
  sendNow: '現在送出，最遲{day}前回覆您。',
  tooFast: '送出得太快，我們分不出是不是程式送的。您寫的都還在，請再按一次「送出」。',
  tooOften:
    '您使用的網路一小時內送出太多封信，請等 {minutes} 分鐘再按「送出」。您寫的都還在；急事請撥 0800-700-365（手機 04-23542030）。',
  ticketLost: '這一頁的資料不完整，我們還沒有收下。您寫的都還在，請看過以後再按一次「送出」。',
  nextTitle: '寫信以後',
  next1: '送出後馬上顯示案號、查詢碼和最遲回覆日，請記下來。',
  next2: '我們把來信交給負責的科室查明，主管核定後回覆您。',
  next3: '隨時可以用案號和查詢碼查詢處理到哪裡。',
  declineTitle: '什麼情形可能不處理',
  declineLead: '依行政程序法第 173 條，以下來信得不予處理；我們會把原因告訴您：',
  decline1: '沒有具體內容，或沒有真實姓名、聯絡方式',
  decline2: '同一件事情已經明確答復，仍一再來信',
  decline3: '不屬於本局權責，或同一件事情同時寄給好幾個機關',
  neverTitle: '請不要寫',
  never: '身分證字號、完整帳號、卡號或密碼。',
  minutes:
    '約 5 分鐘，共 {all} 題。按最後的「送出」才會送出。有錯時，您寫的都會保留；草稿和附件最多加密保留一天。',
  receiptPrint: '列印這一頁',
  receiptCopy: '複製案號和查詢碼',
  receiptCopied: '已複製',
} as const;

type MailboxWords = { readonly [K in keyof typeof mailboxZh]: string };

/** The form of the manager's mailbox in English. */
export const mailboxEn: MailboxWords = {
  start: 'Start writing',
  goOn: 'Continue',
  goBack: 'Back',
  ofQuestions: 'Write to the manager: question {n} of {all}',
  askKind: 'What kind of message is it?',
  askMatter: 'What happened?',
  askPlace: 'Where, when, and which mail item?',
  askPlaceHint: 'All of it is optional, and helps us to look into it.',
  askFiles: 'Do you have pictures or documents to add?',
  files: 'Files',
  filesHint:
    'This is optional. Choose files and press “Upload”, more than once if you like; “Continue” uploads them, too. What pictures tell of the place where they were taken is removed.',
  filesLimits:
    'Pictures (JPEG, PNG, WebP, GIF), PDF, ODT and DOCX; up to {each} MB each, {files} files, {mb} MB in all.',
  filesChoose: 'Choose files',
  filesUpload: 'Upload',
  filesKept: 'Files uploaded',
  filesRemove: 'Remove',
  filesNone: 'Choose a file first, then press “Upload”; press “Continue” if there is none.',
  filesBusy: 'Uploading; please keep this page open',
  filesTooLarge: 'A file is larger than {each} MB; make it smaller or choose another.',
  filesBroken:
    'The upload broke off and the files have not arrived; check your connection and press the button again.',
  draftGoneTitle: 'This letter is no longer here',
  draftGone:
    'It was sent, or its draft is gone: drafts end with the browser, or after a day. If it was sent, case number and query code show how far we are.',
  askContact: 'Who are you, and how do we reach you?',
  askConsent: 'May we use your personal data?',
  answersTitle: 'Perhaps the answer is here',
  answersLead:
    'From what you wrote, this may help you at once. If it does not, please go on writing.',
  answersGoOn: 'This does not help, go on writing',
  answersLeave: 'I have my answer and need not write',
  answersLeaveHint:
    'What you wrote has not been sent. Draft and files are kept encrypted for a day at the most, then deleted.',
  checkTitle: 'Check your answers before sending',
  checkLead: 'To mend something press “Change” beside it; you then come back to this page.',
  change: 'Change',
  notGiven: 'Not given',
  agreed: 'I agree',
  notAgreed: 'Not agreed yet',
  sendNow: 'Sent now, it is answered by {day}.',
  tooFast:
    'This was sent so fast that we cannot tell whether a program sent it. All you wrote is still here; please press “Send” once more.',
  tooOften:
    'Too many messages came from your network within an hour. Wait {minutes} min, then press “Send” again. All you wrote is still here; for urgent matters call 0800-700-365 (from a mobile phone 04-23542030).',
  ticketLost:
    'The data of this page was incomplete, so we have not taken it in yet. All you wrote is still here; please look it over and press “Send” once more.',
  nextTitle: 'After you write',
  next1: 'You see a case number, a query code and the day by which we answer. Keep them.',
  next2:
    'We pass your message to the section responsible; a supervisor approves the answer, and we send it.',
  next3: 'With case number and query code you can see at any time how far we are.',
  declineTitle: 'When we may decline',
  declineLead:
    'By article 173 of the Administrative Procedure Act these may be declined; we tell you the reason:',
  decline1: 'messages without concrete content, or without a real name and a way to reach you',
  decline2: 'messages about the same matter after it was clearly answered',
  decline3: 'matters outside our competence, or sent to several agencies at once',
  neverTitle: 'Please do not write',
  never: 'ID numbers, full account numbers, card numbers or passwords.',
  minutes:
    'About 5 minutes, {all} questions. Nothing is sent before you press “Send”. If something is wrong, all you wrote is kept; draft and files stay encrypted for a day at the most.',
  receiptPrint: 'Print this page',
  receiptCopy: 'Copy case number and query code',
  receiptCopied: 'Copied',
};
