/** A file that came with a letter. */
export interface LetterFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** In bytes. */
  readonly size: number;
}
