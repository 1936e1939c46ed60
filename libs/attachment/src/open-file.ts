import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Case, CaseStore, mayRead, type Staff } from '#case';
import { enforce, FileStore, Refusal } from '#kernel';
import { Attachments } from './attachments.port.js';
import { type Attachment, servingFault } from './domain/attachment.js';

/** A file that may be handed out. */
export interface OpenedFile {
  readonly file: Attachment;
  readonly of: Case;
  readonly bytes: Readable;
}

/** What may be seen of a file: a small picture, or the beginning of its text. */
export type SeenFile = { readonly of: Case } & (
  { readonly picture: Readable } | { readonly text: string }
);

/** Hands out a file of a case, to whoever may read the case. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly cases: CaseStore,
    private readonly attachments: Attachments,
    private readonly files: FileStore,
  ) {}

  /** Throws Refusal `not_found`, `file_not_scanned`, `file_quarantined`. */
  async run(staff: Staff, caseNo: string, id: string): Promise<OpenedFile> {
    const found = await this.find(staff, caseNo, id);
    return { ...found, bytes: await this.files.open(found.file.storageKey) };
  }

  /** Throws like `run`, and `no_preview` where nothing can be shown of it. */
  async preview(staff: Staff, caseNo: string, id: string): Promise<SeenFile> {
    const { file, of } = await this.find(staff, caseNo, id);
    if (file.previewKey) return { of, picture: await this.files.open(file.previewKey) };
    if (file.excerpt) return { of, text: file.excerpt };
    throw new Refusal('no_preview');
  }

  private async find(staff: Staff, caseNo: string, id: string) {
    const of = await this.cases.find({ caseNo });
    const file = of && mayRead(staff, of) && (await this.attachments.find(of.id, id));
    if (!of || !file) throw new Refusal('not_found');
    enforce(servingFault(file));
    return { of, file };
  }
}
