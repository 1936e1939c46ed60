import { Injectable } from '@nestjs/common';
import { asActor, CaseStore, event, refusalOf, type Staff } from '#case';
import { Clock, enforce, Refusal } from '#kernel';
import { Attachments } from './attachments.port.js';
import { type Attachment, roomFault } from './domain/attachment.js';
import { FileLimits } from './file-limits.js';
import { type GivenFile, TakeFile } from './take-file.js';

/** A colleague adds a file to a case: whoever may add a note may add a file. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly cases: CaseStore,
    private readonly take: TakeFile,
    private readonly attachments: Attachments,
    private readonly limits: FileLimits,
    private readonly clock: Clock,
  ) {}

  /** Whether there may be one more; before a byte is read. Throws Refusal `not_found`, `not_permitted`, `too_many_files`. */
  async check(staff: Staff, caseNo: string): Promise<void> {
    const found = await this.cases.find({ caseNo });
    if (!found) throw new Refusal('not_found');
    enforce(refusalOf(staff, 'note', found));
    const { files, bytes } = await this.attachments.weight(found.id);
    enforce(roomFault(this.limits.case, files + 1, bytes));
  }

  /** Throws like `check`, and the Refusal of whatever speaks against the file. */
  async run(command: { staff: Staff; caseNo: string } & GivenFile): Promise<Attachment> {
    const { staff, caseNo, ...given } = command;
    await this.check(staff, caseNo);
    const file = await this.take.run(given, asActor(staff), null);
    const at = this.clock.now();
    const { id: caseId } = await this.cases.change({ caseNo }, (current) => {
      enforce(refusalOf(staff, 'note', current));
      const { id: fileId, name, kind, size } = file;
      return {
        set: {},
        events: [event('file.attached', at, asActor(staff), { fileId, name, kind, size })],
      };
    });
    return { ...file, caseId, attachedAt: at };
  }
}
