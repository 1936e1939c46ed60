import type { Case } from '#case';
import type { MailOrder } from '#kernel';

type Addressee = Pick<Case, 'id' | 'caseNo' | 'contact' | 'language' | 'replyTo'>;

/**
 * The approved text for the customers of cases that follow the one it was written for (併案): the same
 * words under their own case number.
 */
export const mergedReplyMails = (
  newId: () => string,
  followers: readonly Addressee[],
  text: string,
  publicUrl: string,
): MailOrder[] =>
  followers
    .flatMap((follower) => replyMail(newId(), follower, text, publicUrl))
    .map((mail) => ({ ...mail, kind: 'reply_merged' }));

/** The approved text as a mail to the customer, word for word; nothing where there is no e-mail address. */
export function replyMail(id: string, c: Addressee, text: string, publicUrl: string): MailOrder[] {
  if (!c.contact.email || c.replyTo !== 'customer') return [];
  const closing =
    c.language === 'en'
      ? [`Case number: ${c.caseNo}`, `See the progress of your case: ${publicUrl}/lookup`]
      : [`案號：${c.caseNo}`, `查詢處理情形：${publicUrl}/lookup`];
  const subject =
    c.language === 'en'
      ? `Taipei Post Office: our reply (case ${c.caseNo})`
      : `臺北郵局回復您的來信（案號 ${c.caseNo}）`;
  return [
    {
      id,
      kind: 'reply',
      dedupeKey: `reply-${c.id}`,
      to: c.contact.email,
      subject,
      text: [text, '', '—', ...closing].join('\n'),
    },
  ];
}
