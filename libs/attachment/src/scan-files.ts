import { Injectable } from '@nestjs/common';
import { Clock, FileStore, VirusScanner } from '#kernel';
import { Attachments } from './attachments.port.js';

const BATCH = 20;

/** Has the files that wait looked at for viruses; what could not be looked at holds nobody up: it is tried again later. */
@Injectable()
export class ScanFiles {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly scanner: VirusScanner,
    private readonly clock: Clock,
  ) {}

  /** How many were looked at. Throws the last failure when all that can be are done. */
  async run(): Promise<number> {
    if (!this.scanner.scans) return 0;
    let looked = 0;
    let failure: unknown;
    const due = await this.attachments.takeUnscanned(this.clock.now(), BATCH);
    for (const { id, storageKey } of due) {
      try {
        const finding = await this.scanner.scan(await this.files.open(storageKey));
        await this.attachments.settle(id, this.clock.now(), finding);
        looked += 1;
      } catch (error) {
        failure = error;
      }
    }
    if (failure) throw failure;
    return looked;
  }
}
