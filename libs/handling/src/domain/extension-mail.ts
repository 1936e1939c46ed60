import { type MailOrder, momentInWords } from '#kernel';
import { type Addressee, customerMail } from './customer-mail.js';

/** More time that was approved. Deadlines are UTC. */
export interface Extended {
  readonly from: Date;
  readonly to: Date;
  readonly reason: string;
}

/** Tells the customer in writing that the answer takes longer: old date, new date, and why (展期). */
export function extensionMail(id: string, c: Addressee, extended: Extended): MailOrder[] {
  const [from, to] = [momentInWords(extended.from), momentInWords(extended.to)];
  return customerMail(id, c, {
    kind: 'extension',
    subject: '您來信的處理期限延長',
    zh: [
      `您的來信（案號 ${c.caseNo}）需要較長的時間處理，我們延長期限如下：`,
      `原訂期限：${from.zh}`,
      `延長後期限：${to.zh}`,
      `原因：${extended.reason}`,
      '',
      '造成不便，敬請見諒。如有疑問請洽客服專線 0800-700-365（手機請撥 04-23542030）。',
    ],
    en: [
      `Your message ${c.caseNo} takes longer than promised, for the reason given above.`,
      `Old date: ${from.en}. New date: ${to.en} (Taipei).`,
      'We ask for your patience. Questions: 0800-700-365 (mobile: 04-23542030).',
    ],
  });
}
