import { Injectable } from '@nestjs/common';
import { Clock, FileStore } from '#kernel';
import { Attachments } from './attachments.port.js';

/** How long an uploaded file waits for its letter: an hour more than a form may be written. */
const LOOSE_MS = 3 * 3600_000;
/** How long a file that nobody knows is left alone. */
const UNKNOWN_MS = 24 * 3600_000;

/** Removes what belongs to no case: files of letters never sent, and what a crash left behind. */
@Injectable()
export class ClearFiles {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** How many files were removed. */
  async run(): Promise<number> {
    const now = this.clock.now().getTime();
    const before = new Date(now - UNKNOWN_MS);
    await this.files.clearIncoming(before);
    const expired = await this.attachments.expire(new Date(now - LOOSE_MS));
    let removed = 0;
    for (const { storageKey, previewKey } of expired) {
      for (const key of [storageKey, previewKey]) if (key) await this.files.remove(key);
      removed += 1;
    }
    for await (const keys of this.files.keptBefore(before)) {
      const known = new Set(await this.attachments.known(keys));
      for (const key of keys.filter((one) => !known.has(one))) {
        await this.files.remove(key);
        removed += 1;
      }
    }
    return removed;
  }
}
