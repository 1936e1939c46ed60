import { Injectable } from '@nestjs/common';
import { Clock, FileStore } from '#kernel';
import { Attachments } from './attachments.port.js';

/** How long an uploaded file waits for its letter, and how long a file that nobody knows is left alone. */
const DAY_MS = 24 * 3600_000;

/** Removes what belongs to no case after a day: letters never sent, and what a crash left behind. */
@Injectable()
export class ClearFiles {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** How many files were removed. */
  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    await this.files.clearIncoming(before);
    const expired = await this.attachments.expire(before);
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
