import { Injectable } from '@nestjs/common';
import { Clock, enforce, Refusal } from '#kernel';
import { DeadlineSetter } from './deadline-setter.port.js';
import type { Message, Receipt } from './domain/message.js';
import { receiptTimeFault } from './domain/opening.js';
import { LetterFiles } from './letter-files.port.js';
import { OpenCase } from './open-case.js';

/**
 * Takes a message in: from here on it is a case with a number and a running deadline. The text is
 * kept as it came. One transaction, one round trip; neither the queue nor the mail server is asked.
 */
@Injectable()
export class ReceiveCase {
  constructor(
    private readonly deadlines: DeadlineSetter,
    private readonly letterFiles: LetterFiles,
    private readonly openCase: OpenCase,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws Refusal `sealed_channel`, `invalid_input` (time of receipt), `idempotency_key_reused`, and
   * `file_gone`, `too_many_files`, `files_too_large` for what comes with it.
   */
  async run(message: Message): Promise<Receipt> {
    const now = this.clock.now();
    const receivedAt = message.receivedAt ?? now;
    enforce(receiptTimeFault(receivedAt, now));
    if (message.kind === 'report' && message.givesQueryCode) throw new Refusal('sealed_channel');
    const files = message.files?.length ? await this.letterFiles.named(message.files) : [];
    const promised = this.deadlines.promise(message.channel, message.kind, receivedAt);
    return this.openCase.run({ message, receivedAt, promised, files });
  }
}
