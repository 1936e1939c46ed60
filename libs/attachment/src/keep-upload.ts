import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CUSTOMER } from '#case';
import { FileStore, Refusal, Secrets } from '#kernel';
import { Attachments } from './attachments.port.js';
import type { Attachment } from './domain/attachment.js';
import { FILE_KINDS } from './domain/kinds.js';
import { MEGABYTE } from './domain/limits.js';
import { FileLimits } from './file-limits.js';
import { type GivenFile, TakeFile } from './take-file.js';

/** What the sender learns of a file: the token is told once, and stands for the file when the letter is sent. */
export interface KeptUpload {
  readonly token: string;
  readonly name: string;
  /** In bytes, as kept. */
  readonly size: number;
  /** Media type, by the content. */
  readonly type: string;
}

const TOKEN_BYTES = 32;
const PURPOSE = 'file-token';

/** Keeps a customer's file until the letter is sent, for some hours at the most; only a keyed hash of the token is kept. */
@Injectable()
export class KeepUpload {
  constructor(
    private readonly take: TakeFile,
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly secrets: Secrets,
    private readonly limits: FileLimits,
  ) {}

  /** Throws Refusal `no_room` where too many wait for their letters, and whatever speaks against the file. */
  async run(given: GivenFile): Promise<KeptUpload> {
    if ((await this.attachments.looseBytes()) >= this.limits.looseMegabytes * MEGABYTE) {
      throw new Refusal('no_room');
    }
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const { name, size, kind } = await this.take.run(given, CUSTOMER, this.hashOf(token));
    return { token, name, size, type: FILE_KINDS[kind].mime };
  }

  /** Takes a file back whose letter was not sent. Throws Refusal `file_gone`. */
  async forget(token: string): Promise<void> {
    const keys = await this.attachments.withdraw(this.hashOf(token));
    if (!keys) throw new Refusal('file_gone');
    await this.files.remove(keys.storageKey);
    if (keys.previewKey) await this.files.remove(keys.previewKey);
  }

  /** The files of a letter, in the order of their tokens. Throws Refusal `file_gone` where one is not known. */
  async named(tokens: readonly string[]): Promise<Attachment[]> {
    const hashes = [...new Set(tokens)].map((token) => this.hashOf(token));
    const found = await this.attachments.byTokens(hashes);
    if (found.length < hashes.length) throw new Refusal('file_gone');
    return found;
  }

  private hashOf(token: string): string {
    return this.secrets.hash(PURPOSE, token);
  }
}
