import { ConfigFault } from '#kernel';
import { ConfigError } from '#platform';

/** A reason why the system cannot start, with what to do about it. */
export class StartFault extends Error {
  override readonly name = 'StartFault';

  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
  }
}

const PLACES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  EACCES: ['沒有權限', 'may not be used by this user'],
  EPERM: ['沒有權限', 'may not be used by this user'],
  EROFS: ['是唯讀的', 'is read-only'],
  ENOSPC: ['空間已滿', 'has no space left'],
  EDQUOT: ['超過磁碟配額', 'is over its quota'],
};

/** What the person at the terminal is told of a failure: what to do where that is known, else all there is. */
export function told(error: Error): string {
  if (error instanceof StartFault || error instanceof ConfigError || error instanceof ConfigFault) {
    return error.message;
  }
  const { code = '', path } = error as NodeJS.ErrnoException;
  const place = PLACES[code];
  if (!place || !path) return error.stack ?? error.message;
  const [zh, en] = place;
  return `${path} ${zh}，請修正後再執行 npm start。\n${path} ${en} (${code}); mend that and run npm start again.`;
}
