/** A mail that this process has taken for sending. */
export interface ClaimedMail {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** This attempt included. */
  readonly attempts: number;
}

/** Where mails wait: rows written with the change that causes them. */
export abstract class MailStore {
  /** Takes a waiting mail for `leaseSeconds`; undefined where it is gone, taken, or not due yet. */
  abstract claim(id: string, leaseSeconds: number): Promise<ClaimedMail | undefined>;
  abstract sent(id: string): Promise<void>;
  /** Keeps the mail to be read in the database: no server is configured. */
  abstract keep(id: string): Promise<void>;
  /** Not taken by the server: tried again after `waitSeconds`, or given up where undefined. */
  abstract failed(id: string, error: string, waitSeconds: number | undefined): Promise<void>;
  /** Ids of mails that are due and taken by nobody, oldest first. */
  abstract waiting(limit: number): Promise<string[]>;
}
