import type { Case } from '#case';
import type { MailOrder } from '#kernel';
import { type Addressee, customerMail } from './customer-mail.js';

/** Asks the customer for facts: what is asked, how to answer, and what becomes of the promised date. */
export const supplementMail = (
  id: string,
  c: Addressee & Pick<Case, 'queryCodeHash'>,
  question: string,
  publicUrl: string,
): MailOrder[] =>
  customerMail(id, c, {
    kind: 'supplement',
    subject: '請補充您來信的資料',
    zh: [
      `我們正在處理您的來信（案號 ${c.caseNo}），需要請您補充：`,
      '',
      question,
      '',
      '補充方式（請告知案號）：',
      ...(c.queryCodeHash ? [`・網路：${publicUrl}/lookup，輸入案號和查詢碼後填寫`] : []),
      '・電話：客服專線 0800-700-365（手機請撥 04-23542030）',
      '・書面：寄到臺北郵局，或到任何支局櫃檯交給同仁',
      '等候您補充的期間不計入處理期限，回覆日期會依等候的時間順延。',
    ],
    en: [
      `To handle your message ${c.caseNo} we need to know from you what is asked above.`,
      ...(c.queryCodeHash
        ? [`Answer online with your case number and query code: ${publicUrl}/lookup`]
        : []),
      'Or answer with the case number by telephone 0800-700-365 (mobile: 04-23542030), by letter, or at any post office.',
      'The time we wait for you does not count: the date of our reply moves accordingly.',
    ],
  });
