import { EntitySchema } from 'typeorm';
import type { Attachment } from '../domain/attachment.js';

/** The table of files. A case takes a file by the event `file.attached`, in the same statement. */
export const AttachmentSchema = new EntitySchema<Attachment>({
  name: 'attachment',
  tableName: 'attachment',
  columns: {
    id: { type: 'uuid', primary: true },
    caseId: { type: 'uuid', nullable: true },
    tokenHash: { type: 'text', nullable: true },
    name: { type: 'text' },
    kind: { type: 'text' },
    size: { type: 'integer' },
    sha256: { type: 'text' },
    state: { type: 'text' },
    storageKey: { type: 'text' },
    previewKey: { type: 'text', nullable: true },
    excerpt: { type: 'text', nullable: true },
    width: { type: 'integer', nullable: true },
    height: { type: 'integer', nullable: true },
    uploadedBy: { type: 'jsonb' },
    createdAt: { type: 'timestamptz' },
    attachedAt: { type: 'timestamptz', nullable: true },
    scannedAt: { type: 'timestamptz', nullable: true },
    finding: { type: 'text', nullable: true },
    scanAttempts: { type: 'integer', default: 0 },
    nextScanAt: { type: 'timestamptz', default: () => `'2000-01-01 00:00:00+00'` },
  },
  indices: [
    { name: 'attachment_by_case', columns: ['caseId', 'id'] },
    {
      ...{ name: 'attachment_by_token', columns: ['tokenHash'], unique: true },
      where: 'token_hash IS NOT NULL',
    },
    { name: 'attachment_loose', columns: ['createdAt'], where: 'case_id IS NULL' },
    { name: 'attachment_unscanned', columns: ['nextScanAt'], where: `state = 'pending'` },
    { name: 'attachment_by_storage_key', columns: ['storageKey'] },
    { name: 'attachment_by_preview_key', columns: ['previewKey'] },
  ],
});
