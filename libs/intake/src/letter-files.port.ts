import type { LetterFile } from './domain/letter-file.js';

/** What intake asks about the files of a letter. The app wires the answer. */
export abstract class LetterFiles {
  /**
   * The files that these tokens stand for, also those whose letter was sent before. Throws Refusal
   * `file_gone` where one is not known, `too_many_files`, `files_too_large`.
   */
  abstract named(tokens: readonly string[]): Promise<readonly LetterFile[]>;
}
