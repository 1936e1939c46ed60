import type { Case } from '#case';
import type { MailOrder } from '#kernel';

type Received = Pick<Case, 'id' | 'contact' | 'language' | 'dueAt' | 'replyTo'>;

const DAY = { timeZone: 'Asia/Taipei', month: 'long', day: 'numeric', weekday: 'short' } as const;

/**
 * Tells the customer that the message is here and until when it is answered; nothing where there is
 * no e-mail address. Nothing that was typed stands in it, since whoever types an address need not be
 * its owner, and no query code, since others read mail. `{caseNo}` is filled in when it is given.
 */
export function receiptMail(id: string, c: Received, publicUrl: string): MailOrder[] {
  if (!c.contact.email || c.replyTo !== 'customer') return [];
  const order = { id, kind: 'receipt', dedupeKey: `receipt-${c.id}`, to: c.contact.email } as const;
  return [{ ...order, ...(c.language === 'en' ? english(c, publicUrl) : chinese(c, publicUrl)) }];
}

function chinese(c: Received, publicUrl: string) {
  const day = new Intl.DateTimeFormat('zh-TW-u-ca-roc', { ...DAY, year: 'numeric' }).format(
    c.dueAt,
  );
  return {
    subject: '臺北郵局已收到您的來信（案號 {caseNo}）',
    text: [
      '您好：',
      '',
      '我們已收到您的來信，案號是 {caseNo}。',
      `我們會交給負責的單位，最遲在${day}前回覆您。`,
      '',
      `您可以用案號和送出時取得的查詢碼，到這裡查看處理情形：${publicUrl}/lookup`,
      '急事請撥客服專線 0800-700-365（手機請撥 04-23542030）。',
      '',
      '臺北郵局 敬上（此信由系統寄出，請勿直接回覆）',
    ].join('\n'),
  };
}

function english(c: Received, publicUrl: string) {
  const day = new Intl.DateTimeFormat('en-GB', { ...DAY, year: 'numeric' }).format(c.dueAt);
  return {
    subject: 'Taipei Post Office has received your message (case {caseNo})',
    text: [
      'We have received your message. Its case number is {caseNo}.',
      `The section responsible will answer you by ${day}.`,
      '',
      `See its progress with the case number and the query code you were given: ${publicUrl}/lookup`,
      'For urgent matters call 0800-700-365 (from a mobile phone 04-23542030).',
      '',
      'Taipei Post Office (sent automatically; please do not reply to this mail)',
    ].join('\n'),
  };
}
