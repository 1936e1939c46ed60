import type { MailOrder } from '#kernel';
import { type Addressee, customerMail } from './customer-mail.js';

/**
 * Tells the customer that another message on the same matter is answered with theirs (併案), and that
 * nothing is to be done. Whose that is, and its number, is nobody else's business.
 */
export const mergedMail = (id: string, c: Addressee, publicUrl: string): MailOrder[] =>
  customerMail(id, c, {
    kind: 'merged',
    subject: '您的來信已併案處理',
    zh: [
      `您的來信（案號 ${c.caseNo}）與另一封來信是同一件事，我們合併成一件處理，一起回覆您。`,
      '您不需要再做什麼；處理期限從最早收到的那封信起算。',
      `您仍用原來的案號和查詢碼查詢：${publicUrl}/lookup`,
    ],
    en: [
      `Your message ${c.caseNo} is about the same matter as another one; both are handled and answered together.`,
      'You need not do anything. The time counts from the first of the messages.',
      `See the progress with your own case number and query code: ${publicUrl}/lookup`,
    ],
  });
