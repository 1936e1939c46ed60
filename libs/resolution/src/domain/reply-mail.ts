import type { Case } from '#case';
import type { MailOrder } from '#kernel';
import type { AfterReplyTerms } from './after-reply.js';

type Addressee = Pick<Case, 'id' | 'caseNo' | 'contact' | 'language' | 'replyTo' | 'queryCodeHash'>;

/** Which answer it is, and where the public pages are. */
export interface Sending {
  /** 1 for the first answer, 2 after the case was reopened. */
  readonly round: number;
  readonly publicUrl: string;
  readonly terms: Pick<AfterReplyTerms, 'surveyDays' | 'reopenDays'>;
}

/**
 * The approved text for the customers of cases that follow the one it was written for (併案): the same
 * words under their own case number.
 */
export const mergedReplyMails = (
  newId: () => string,
  followers: readonly Addressee[],
  text: string,
  sending: Sending,
): MailOrder[] =>
  followers
    .flatMap((follower) => replyMail(newId(), follower, text, sending))
    .map((mail) => ({ ...mail, kind: 'reply_merged' }));

/** How to see, rate and reopen; the code itself is in no mail and in no address. */
const afterwards = ({ surveyDays, reopenDays }: Sending['terms']) => ({
  zh: [
    `在這個網頁輸入案號和查詢碼：${surveyDays} 天內可以告訴我們您是否滿意；`,
    `事情沒有解決，${reopenDays} 天內可以說明還缺什麼，我們會再處理一次。`,
  ],
  en: [
    `There, with your case number and query code: tell us within ${surveyDays} days what you think of our answer,`,
    `or within ${reopenDays} days what is still missing; we then take the matter up again.`,
  ],
});

/** The approved text as a mail to the customer, word for word; nothing where there is no e-mail address. */
export function replyMail(
  id: string,
  c: Addressee,
  text: string,
  { round, publicUrl, terms }: Sending,
): MailOrder[] {
  if (!c.contact.email || c.replyTo !== 'customer') return [];
  const { language } = c;
  const see = language === 'en' ? 'See the progress of your case' : '查詢處理情形';
  const closing = [
    language === 'en' ? `Case number: ${c.caseNo}` : `案號：${c.caseNo}`,
    `${see}${language === 'en' ? ': ' : '：'}${publicUrl}/lookup`,
    ...(c.queryCodeHash ? afterwards(terms)[language] : []),
  ];
  const subject =
    language === 'en'
      ? `Taipei Post Office: our reply (case ${c.caseNo})`
      : `臺北郵局回復您的來信（案號 ${c.caseNo}）`;
  return [
    {
      id,
      kind: 'reply',
      dedupeKey: round > 1 ? `reply-${c.id}-${round}` : `reply-${c.id}`,
      to: c.contact.email,
      subject,
      text: [text, '', '—', ...closing].join('\n'),
    },
  ];
}
