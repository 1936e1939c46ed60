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

/** How the customer was told, for the record. */
export const toldBy = (mails: readonly MailOrder[]): 'email' | 'other' =>
  mails.length > 0 ? 'email' : 'other';
