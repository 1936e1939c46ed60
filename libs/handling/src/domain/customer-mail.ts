import type { Case } from '#case';
import type { MailKind, MailOrder } from '#kernel';

/** Whom a mail goes to, and about which case in which version. */
export type Addressee = Pick<Case, 'id' | 'caseNo' | 'contact' | 'replyTo' | 'version'>;

interface Letter {
  readonly kind: MailKind;
  readonly subject: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/**
 * A mail to the customer, Chinese first, once for each version of the case; nothing where there is no
 * e-mail address, or where the answer goes to the unit that sent the message.
 */
export function customerMail(id: string, c: Addressee, letter: Letter): MailOrder[] {
  if (!c.contact.email || c.replyTo !== 'customer') return [];
  const { kind, subject, zh, en } = letter;
  return [
    {
      ...{ id, kind, dedupeKey: `${kind}-${c.id}-${c.version}`, to: c.contact.email },
      subject: `臺北郵局：${subject}（案號 ${c.caseNo}）`,
      text: ['您好：', '', ...zh, '', '臺北郵局 敬上', '', ...en].join('\n'),
    },
  ];
}

/**
 * The same mail to the customers of cases that follow one (併案). It is written for that case, so its
 * key names both.
 */
export const toFollowers = <F extends Omit<Addressee, 'version'>>(
  c: Pick<Case, 'id' | 'version'>,
  followers: readonly F[],
  write: (follower: F & Addressee) => MailOrder[],
): MailOrder[] =>
  followers
    .flatMap((one) => write({ ...one, version: c.version }))
    .map((mail) => ({ ...mail, dedupeKey: `${mail.dedupeKey}-of-${c.id}` }));

/** How the customer was told, for the record. */
export const toldBy = (mails: readonly MailOrder[]): 'email' | 'other' =>
  mails.length > 0 ? 'email' : 'other';
