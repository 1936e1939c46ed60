import type { Case, CaseKind, Channel, Contact } from '#case';

/** A message as it comes in, whatever the channel. */
export interface Message {
  readonly channel: Channel;
  readonly kind: CaseKind;
  readonly subject: string;
  readonly body: string;
  readonly contact: Contact;
  readonly branch?: string;
  readonly mailItemNo?: string;
  readonly occurredOn?: string;
  readonly sourceRefNo?: string;
  readonly replyTo?: 'customer' | 'requester';
  readonly language?: 'zh' | 'en';
  /** Tokens of the files that were uploaded for it. */
  readonly files?: readonly string[];
  /** When another system received it; now, where unset. */
  readonly receivedAt?: Date;
  /** The customer gets a query code with which to look the case up. */
  readonly givesQueryCode: boolean;
  /**
   * A secret of the sender's browser from which the query code is made, so that the same message
   * sent twice (a double click, a lost connection) shows the same code. Never stored.
   */
  readonly queryCodeSeed?: string;
  /** The same key of the same client again gives the same case. */
  readonly idempotency?: { readonly client: string; readonly key: string };
}

/** What the sender learns. */
export interface Receipt {
  readonly case: Pick<Case, 'id' | 'caseNo' | 'receivedAt' | 'dueAt'>;
  /** Told once; only its keyed hash is kept. Undefined where none is given, or the case was opened before without a seed. */
  readonly queryCode?: string;
}
