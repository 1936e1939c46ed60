import type { MailOrder } from '#kernel';
import { type Addressee, customerMail } from './customer-mail.js';

/** Tells the customer which case answers theirs from now on (併案), and that nothing is to be done. */
export const mergedMail = (
  id: string,
  c: Addressee,
  into: string,
  publicUrl: string,
): MailOrder[] =>
  customerMail(id, c, {
    kind: 'merged',
    subject: '您的來信已併案處理',
    zh: [
      `您的來信（案號 ${c.caseNo}）與案號 ${into} 是同一件事，我們合併成一件處理，由案號 ${into} 一起回覆您。`,
      '您不需要再做什麼；處理期限從最早收到的那封信起算。',
      `您仍用原來的案號和查詢碼查詢：${publicUrl}/lookup`,
    ],
    en: [
      `Your message ${c.caseNo} is about the same matter as case ${into}; both are handled together, and the reply to case ${into} answers you, too.`,
      'You need not do anything. The time counts from the first of the messages.',
      `See the progress with your own case number and query code: ${publicUrl}/lookup`,
    ],
  });
