import type { Case } from './domain/case.js';

/** A case that follows another one (併案), as far as answering its customer needs it. */
export type Follower = Pick<
  Case,
  'id' | 'caseNo' | 'contact' | 'language' | 'replyTo' | 'receivedAt' | 'queryCodeHash'
>;

/** Which cases follow a case, also those that follow its followers. */
export abstract class Followers {
  /** Oldest first. */
  abstract of(caseNo: string): Promise<Follower[]>;
}
