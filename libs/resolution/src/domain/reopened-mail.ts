import type { Case } from '#case';
import type { MailOrder } from '#kernel';

type Addressee = Pick<Case, 'caseNo' | 'contact' | 'language' | 'replyTo'>;

/**
 * Tells a customer that the case is worked on once more, once for each round of the case that is
 * answered; nothing where there is no e-mail address.
 */
export function reopenedMail(
  id: string,
  c: Addressee,
  answered: Pick<Case, 'id'> & { readonly round: number },
  publicUrl: string,
): MailOrder[] {
  if (!c.contact.email || c.replyTo !== 'customer') return [];
  const chinese = [
    '您好：',
    '',
    `您的來信（案號 ${c.caseNo}）我們重新處理，會再回覆您一次。`,
    `新的預計回覆日請用案號和查詢碼查詢：${publicUrl}/lookup`,
    '',
    '臺北郵局 敬上',
  ];
  const english = [
    `We are working on your message ${c.caseNo} again and will answer you once more.`,
    `See the new date with your case number and query code: ${publicUrl}/lookup`,
  ];
  return [
    {
      ...{ id, kind: 'reopened', to: c.contact.email },
      dedupeKey: `reopened-${answered.id}-${answered.round}-${c.caseNo}`,
      subject: `臺北郵局：我們重新處理您的來信（案號 ${c.caseNo}）`,
      text: [...chinese, '', ...english].join('\n'),
    },
  ];
}
