/** Keyed hashes and seals with the installation's own secret; the key never leaves the adapter. */
export abstract class Secrets {
  /** A keyed hash (HMAC-SHA-256, hex): the same text gives the same hash, the hash gives nothing back. */
  abstract hash(purpose: string, text: string): string;

  /** Encrypts a short text so that only this installation opens it again (AES-256-GCM, base64url). */
  abstract seal(purpose: string, text: string): string;

  /** Opens a seal; undefined where it is not ours or was touched. */
  abstract open(purpose: string, sealed: string): string | undefined;
}
