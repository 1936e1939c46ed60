/** What mails there are; a merged reply answers a case that follows the one it was written for (併案). */
export type MailKind =
  | 'receipt'
  | 'reply'
  | 'reply_merged'
  | 'declined'
  | 'supplement'
  | 'extension'
  | 'merged'
  | 'reopened'
  | 'consulted'
  | 'alert'
  | 'digest'
  | 'notice'
  | 'alarm'
  | 'account';

/** A mail written in the same transaction as the change that causes it. */
export interface MailOrder {
  readonly id: string;
  /** What the mail is: decides nothing but is shown and counted. */
  readonly kind: MailKind;
  /** Two orders with the same key are one mail: an effect happens once. */
  readonly dedupeKey: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** It is not sent before so many seconds have passed. */
  readonly delaySeconds?: number;
}

/** A mail ready for the wire; its id makes the Message-ID, the same on every attempt. */
export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends one mail; throws when the server did not take it. */
export abstract class Mailer {
  /** False when no server is configured: mails are then kept in the database to be read there. */
  abstract readonly sends: boolean;
  abstract send(mail: OutgoingMail): Promise<void>;
}
