import type { MailOrder } from '#kernel';
import type { WaitingAlert } from '../domain/alert/waiting-alert.js';
import type { NoticeItem } from '../store/notice.schema.js';

/** A notice to be shown to one person in the console. */
export interface NoticeOrder {
  readonly id: string;
  readonly staffId: string;
  readonly kind: string;
  readonly items: readonly NoticeItem[];
}

/** What becomes of alerts: those that are told, those there is nothing to tell of, and how. */
export interface Delivery {
  readonly delivered: readonly string[];
  readonly moot: readonly string[];
  /** Those that wait on: the office turned out to be closed. */
  readonly held: readonly { readonly id: string; readonly deliverAt: Date }[];
  readonly mails: readonly MailOrder[];
  readonly notices: readonly NoticeOrder[];
}

/** Where alerts wait for the office to work. */
export abstract class AlertStore {
  /**
   * Takes the alerts that may be told by now, asks what becomes of them, and writes that, all in one
   * transaction: a crash anywhere in it leaves them waiting. Returns how many were decided; 0 also
   * where another process has them in hand. `upTo` sets the time back, for the demo.
   */
  abstract deliver(
    limit: number,
    decide: (alerts: readonly WaitingAlert[], at: Date) => Promise<Delivery>,
    upTo?: Date,
  ): Promise<number>;
}
