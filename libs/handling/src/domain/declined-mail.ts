import type { Case } from '#case';
import type { MailOrder } from '#kernel';

/** Tells the customer that and why a message is not processed; nothing where there is no e-mail address. */
export function declinedMail(
  id: string,
  c: Pick<Case, 'id' | 'caseNo' | 'contact' | 'language'>,
  reason: string,
): MailOrder[] {
  if (!c.contact.email) return [];
  const chinese = [
    `${c.contact.name} 您好：`,
    '',
    `您的來信（案號 ${c.caseNo}）經審視後不予處理，原因如下：`,
    reason,
    '',
    '如您認為情形有異，歡迎補充具體內容後再次來信，或洽客服專線 0800-700-365（手機請撥 04-23542030）。',
    '臺北郵局 敬上',
  ];
  const english = [
    `Your message ${c.caseNo} will not be processed, for the reason given above.`,
    'If you see it differently, write to us again with more detail, or call 0800-700-365 (mobile: 04-23542030).',
  ];
  return [
    {
      id,
      kind: 'declined',
      dedupeKey: `declined-${c.id}`,
      to: c.contact.email,
      subject: `臺北郵局：您的來信不予處理的說明（案號 ${c.caseNo}）`,
      text: [...chinese, '', ...english].join('\n'),
    },
  ];
}
