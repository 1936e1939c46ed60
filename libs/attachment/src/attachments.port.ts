import type { Attachment } from './domain/attachment.js';

/** The keys of a file that is no more: what is still to be removed from where files lie. */
export type FileKeys = Pick<Attachment, 'storageKey' | 'previewKey'>;

/** What is known of files; their bytes lie elsewhere. */
export abstract class Attachments {
  abstract add(file: Attachment): Promise<void>;

  abstract find(caseId: string, id: string): Promise<Attachment | undefined>;

  /** Oldest first. */
  abstract ofCase(caseId: string): Promise<Attachment[]>;

  /** How many files a case has, and how many bytes. */
  abstract weight(caseId: string): Promise<{ files: number; bytes: number }>;

  /** Bytes of all files whose letters are not sent yet. */
  abstract looseBytes(): Promise<number>;

  /** Files by the hashes of their tokens, also those whose letter was sent; in the order asked for. */
  abstract byTokens(hashes: readonly string[]): Promise<Attachment[]>;

  /** Takes back a file whose letter was not sent; undefined where there is none. */
  abstract withdraw(tokenHash: string): Promise<FileKeys | undefined>;

  /** Forgets the files uploaded before that moment (UTC) whose letters were never sent. */
  abstract expire(before: Date): Promise<FileKeys[]>;

  /** Which of these keys belong to a file that is known. */
  abstract known(keys: readonly string[]): Promise<string[]>;

  /**
   * Takes files whose turn to be looked at for viruses has come at that moment (UTC), so that nobody
   * else takes them; each is due again later, the longer the more often it was tried, in an hour at the most.
   */
  abstract takeUnscanned(at: Date, most: number): Promise<Pick<Attachment, 'id' | 'storageKey'>[]>;

  abstract settle(id: string, at: Date, finding: string | undefined): Promise<void>;
}
