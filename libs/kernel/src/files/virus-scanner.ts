import type { Readable } from 'node:stream';

/** Looks for viruses, as a port. */
export abstract class VirusScanner {
  /** False where none is set up: files are then served without having been looked at. */
  abstract readonly scans: boolean;

  /** The name of what was found, undefined where nothing was; throws when it could not look. */
  abstract scan(bytes: Readable): Promise<string | undefined>;
}
