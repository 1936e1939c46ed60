import { Injectable } from '@nestjs/common';
import { Retention } from '#case';
import { Clock, FileStore } from '#kernel';
import { Attachments } from './attachments.port.js';

const HOUR_MS = 3600_000;
/** How long a file that nobody knows is left alone. */
const UNKNOWN_MS = 24 * HOUR_MS;

/** Removes what belongs to no case after a while (setting `retention`): letters never sent, and what a crash left behind. */
@Injectable()
export class ClearFiles {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly retention: Retention,
  ) {}

  /** How many files were removed. */
  async run(): Promise<number> {
    const now = this.clock.now().getTime();
    const loose = new Date(now - this.retention.terms.unsentHours * HOUR_MS);
    const before = new Date(now - UNKNOWN_MS);
    await this.files.clearIncoming(before);
    const expired = await this.attachments.expire(loose);
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
