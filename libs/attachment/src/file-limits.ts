import { Injectable } from '@nestjs/common';
import { ConfigFiles, readChecked } from '#kernel';
import { checkLimits, type Limits, MEGABYTE, type Room } from './domain/limits.js';

/** The limits of attachments (config/attachments.json), read and checked at boot. */
@Injectable()
export class FileLimits {
  readonly fileMegabytes: number;
  readonly looseMegabytes: number;
  readonly letter: Room;
  readonly case: Room;

  /** Throws ConfigFault that lists what is wrong with them. */
  constructor(files: ConfigFiles) {
    const limits = readChecked<Limits>(files, 'attachments.json', checkLimits);
    this.fileMegabytes = limits.fileMegabytes;
    this.looseMegabytes = limits.looseMegabytes;
    this.letter = limits.letter;
    this.case = limits.case;
  }

  /** Largest file, in bytes. */
  get fileBytes(): number {
    return this.fileMegabytes * MEGABYTE;
  }
}
