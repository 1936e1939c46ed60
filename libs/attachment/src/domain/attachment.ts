import type { Actor } from '#case';
import { Refusal } from '#kernel';
import type { FileKind } from './kinds.js';
import { type Room, MEGABYTE } from './limits.js';

/** `pending`: not yet looked at for viruses; `quarantined`: one was found, the file is kept and never served. */
export const FILE_STATES = ['clean', 'pending', 'quarantined'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** A file of a case, or one uploaded for a letter that is still being written. Times are UTC. */
export interface Attachment {
  readonly id: string;
  /** Null until the letter is sent. */
  readonly caseId: string | null;
  /** Keyed hash of the token the uploader holds; null where staff added the file. */
  readonly tokenHash: string | null;
  /** As the uploader called it: a text to show. */
  readonly name: string;
  /** By its content. */
  readonly kind: FileKind;
  /** In bytes, as kept: pictures are written anew. */
  readonly size: number;
  /** SHA-256 of the bytes as kept, hex. */
  readonly sha256: string;
  readonly state: FileState;
  readonly storageKey: string;
  /** The small picture that is shown instead of the file. */
  readonly previewKey: string | null;
  /** The beginning of a document's text. */
  readonly excerpt: string | null;
  /** Size of a picture in pixels, upright. */
  readonly width: number | null;
  readonly height: number | null;
  readonly uploadedBy: Actor;
  readonly createdAt: Date;
  readonly attachedAt: Date | null;
  readonly scannedAt: Date | null;
  /** What the virus scanner found. */
  readonly finding: string | null;
  /** How often it was given to the virus scanner, and when that is next while it is pending. */
  readonly scanAttempts: number;
  readonly nextScanAt: Date;
}

/** What can be seen of a file without opening it. */
export type Preview = 'picture' | 'text' | 'none';

export function previewOf(file: Pick<Attachment, 'state' | 'previewKey' | 'excerpt'>): Preview {
  if (file.state !== 'clean') return 'none';
  return file.previewKey ? 'picture' : file.excerpt ? 'text' : 'none';
}

/** Why a file may not be handed out; undefined where it may. */
export function servingFault({ state }: Pick<Attachment, 'state'>): Refusal | undefined {
  if (state === 'clean') return undefined;
  return new Refusal(state === 'pending' ? 'file_not_scanned' : 'file_quarantined');
}

/** Why these files are too many or too large together; undefined where there is room for them. */
export function roomFault(room: Room, files: number, bytes: number): Refusal | undefined {
  if (files > room.files) return new Refusal('too_many_files', { files: room.files });
  if (bytes > room.megabytes * MEGABYTE) {
    return new Refusal('files_too_large', { mb: room.megabytes });
  }
  return undefined;
}
