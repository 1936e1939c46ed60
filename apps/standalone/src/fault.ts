/** A reason why the system cannot start, with what to do about it. */
export class StartFault extends Error {
  override readonly name = 'StartFault';

  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
  }
}
