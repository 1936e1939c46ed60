import { Injectable } from '@nestjs/common';
import { Secrets } from '#kernel';

/**
 * Keys of second steps as they are kept: encrypted with a key derived from the installation's secret,
 * and with the account they belong to, so that a row moved to another account opens nothing.
 */
@Injectable()
export class SealedSecret {
  constructor(private readonly secrets: Secrets) {}

  seal(accountId: string, secret: string): string {
    return this.secrets.seal('second-step', JSON.stringify([accountId, secret]));
  }

  /** Undefined where it was sealed for somebody else, or under another SECRET_KEY. */
  open(accountId: string, sealed: string): string | undefined {
    const opened = this.secrets.open('second-step', sealed);
    const [owner, secret] = opened ? (JSON.parse(opened) as string[]) : [];
    return owner === accountId ? secret : undefined;
  }

  /** Recovery codes are kept as keyed hashes. */
  hashOf(accountId: string, recoveryCode: string): string {
    return this.secrets.hash('recovery-code', `${accountId} ${recoveryCode}`);
  }
}
