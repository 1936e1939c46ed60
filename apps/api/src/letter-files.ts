import { Injectable } from '@nestjs/common';
import { FileLimits, KeepUpload, roomFault } from '#attachment';
import { type LetterFile, LetterFiles } from '#intake';
import { enforce } from '#kernel';

/** Intake's question about the files of a letter, answered by those who keep them. */
@Injectable()
export class UploadedFiles extends LetterFiles {
  constructor(
    private readonly uploads: KeepUpload,
    private readonly limits: FileLimits,
  ) {
    super();
  }

  async named(tokens: readonly string[]): Promise<readonly LetterFile[]> {
    const files = await this.uploads.named(tokens);
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    enforce(roomFault(this.limits.letter, files.length, bytes));
    return files;
  }
}
