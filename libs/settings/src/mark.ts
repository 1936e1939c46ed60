import { createHash } from 'node:crypto';

/** A mark of what a setting says: the same content has the same mark, an edit by hand has not. */
export const markOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');
