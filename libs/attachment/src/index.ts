import { AttachFile } from './attach-file.js';
import { Attachments } from './attachments.port.js';
import { ClearFiles } from './clear-files.js';
import { FileLimits } from './file-limits.js';
import { KeepUpload } from './keep-upload.js';
import { OpenFile } from './open-file.js';
import { ScanFiles } from './scan-files.js';
import { PgAttachments } from './store/pg-attachments.js';
import { TakeFile } from './take-file.js';

export type { KeptUpload } from './keep-upload.js';
export type { GivenFile } from './take-file.js';
export { type Attachment, FILE_STATES, previewOf, roomFault } from './domain/attachment.js';
export { shownName } from './domain/file-name.js';
export { FILE_KIND_NAMES, FILE_KINDS } from './domain/kinds.js';
export { AttachmentSchema } from './store/attachment.schema.js';
export { Attachments, AttachFile, ClearFiles, FileLimits, KeepUpload, OpenFile, ScanFiles };

/** Everything about files, for an app to wire. */
export const attachmentProviders = [
  ...[FileLimits, TakeFile, KeepUpload, AttachFile, OpenFile, ScanFiles, ClearFiles],
  { provide: Attachments, useClass: PgAttachments },
];
