import { Refusal } from '#kernel';

/** Throws Refusal `invalid_input` with every fault, if there is one. */
export function refuseFaults(errors: readonly { path: string; message: string }[]): void {
  if (errors.length > 0) throw new Refusal('invalid_input', { errors });
}
