/** A mail that this process has taken for sending. */
export interface ClaimedMail {
  readonly id: string;
  /** Null where the mail is about no single case. */
  readonly caseId: string | null;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** This attempt included. */
  readonly attempts: number;
}

/** Where mails wait: rows written with what causes them; one of a case is settled by a change of its case. */
export abstract class MailStore {
  /** Takes a waiting mail for `leaseSeconds`; undefined where it is gone, taken, or not due yet. */
  abstract claim(id: string, leaseSeconds: number): Promise<ClaimedMail | undefined>;
  /** The server is slow: the mail stays taken for so many seconds from now. */
  abstract renew(mail: ClaimedMail, leaseSeconds: number): Promise<void>;
  /** Keeps the mail to be read in the database: no server is configured. */
  abstract keep(mail: ClaimedMail): Promise<void>;
  /** Not taken by the server in this attempt: tried again after `waitSeconds`. */
  abstract putOff(mail: ClaimedMail, error: string, waitSeconds: number): Promise<void>;
  /** A mail that is about no single case is done with. */
  abstract settle(mail: ClaimedMail, state: 'sent' | 'failed', error?: string): Promise<void>;
  /** Ids of mails that are due and taken by nobody, oldest first. */
  abstract waiting(limit: number): Promise<string[]>;
}
