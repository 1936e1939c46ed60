import { z } from 'zod';
import { FILE_KIND_NAMES, FILE_KINDS, FILE_STATES } from '#attachment';
import { instant, requiredText } from './text.js';

/** A token of an uploaded file. */
export const fileToken = requiredText(64);

export const keptUpload = z.object({
  /** Send it with the letter (`files`); told once, good for some hours. */
  token: z.string(),
  name: z.string(),
  /** In bytes, as kept: pictures are written anew, without what they said of place and camera. */
  size: z.number().int(),
  type: z.string(),
});

export const forgottenUpload = z.strictObject({ token: fileToken });

/** A file of a case. */
export const caseFile = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(FILE_KIND_NAMES as [string, ...string[]]),
  type: z.string(),
  size: z.number().int(),
  /** `pending`: waits to be looked at for viruses; `quarantined`: never served. */
  state: z.enum(FILE_STATES),
  /** What `…/preview` answers: a small picture, the beginning of the text, or nothing. */
  preview: z.enum(['picture', 'text', 'none']),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  by: z.object({ by: z.enum(['staff', 'customer', 'system']), name: z.string() }),
  at: instant,
});

/** Media types of files that are handed out. */
export const FILE_TYPES = Object.values(FILE_KINDS).map(({ mime }) => mime);
