import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#case';
import { Clock, FileStore, newId, Refusal, VirusScanner } from '#kernel';
import { Attachments } from './attachments.port.js';
import type { Attachment } from './domain/attachment.js';
import { shownName } from './domain/file-name.js';
import { FILE_KINDS } from './domain/kinds.js';
import { FileLimits } from './file-limits.js';
import { type Inspected, inspectFile } from './inspect/inspect-file.js';

/** A file as it comes: its bytes, what its sender calls it, and who that is. */
export interface GivenFile {
  readonly stream: Readable;
  readonly name: string;
}

/** Takes in one file: to disk as it comes, looked into, kept for good, and only then known. */
@Injectable()
export class TakeFile {
  constructor(
    private readonly files: FileStore,
    private readonly limits: FileLimits,
    private readonly attachments: Attachments,
    private readonly scanner: VirusScanner,
    private readonly clock: Clock,
  ) {}

  /** Throws the Refusal of whatever speaks against the file; nothing of it stays then. */
  async run({ stream, name }: GivenFile, by: Actor, tokenHash: string | null): Promise<Attachment> {
    const incoming = await this.files.receive(stream, this.limits.fileBytes);
    if (!incoming) throw new Refusal('file_too_large', { mb: this.limits.fileMegabytes });
    const drafts: string[] = [incoming.path];
    const draft = () => drafts[drafts.push(this.files.draft()) - 1];
    try {
      const shown = shownName(name);
      const inspected = await inspectFile(
        incoming,
        shown,
        draft,
        tokenHash ? 'customers' : 'staff',
      );
      const file = await this.kept(inspected, shown || `file.${endingOf(inspected)}`);
      const whole = { ...file, uploadedBy: by, tokenHash };
      await this.attachments.add(whole);
      return whole;
    } finally {
      for (const path of drafts) await this.files.discard(path);
    }
  }

  private async kept(inspected: Inspected, name: string) {
    const { file, preview, ...seen } = inspected;
    const { key: storageKey, size, sha256 } = await this.files.keep(file);
    const previewKey = preview ? (await this.files.keep(preview)).key : null;
    const now = this.clock.now();
    return {
      ...{ id: newId(now), caseId: null, name, size, sha256, storageKey, previewKey, ...seen },
      state: this.scanner.scans ? ('pending' as const) : ('clean' as const),
      ...{ createdAt: now, attachedAt: null, scannedAt: null, finding: null },
      ...{ scanAttempts: 0, nextScanAt: now },
    };
  }
}

const endingOf = ({ kind }: Inspected): string => FILE_KINDS[kind].endings[0];
