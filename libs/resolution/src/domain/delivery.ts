/**
 * The receiving side will never take this mail (RFC 5321: replies 500–599 to its address or its
 * content). Refusals of ourselves, such as a wrong password, are mended by an administrator: the
 * mail waits for that.
 */
export const isPermanent = (error: unknown): boolean => {
  const { responseCode = 0, command } = error as { responseCode?: number; command?: string };
  return responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
};

/** Attempts after which a person has to look at the mail: with the waits below, two days. */
export const MAX_ATTEMPTS = 27;

/** Seconds to wait after the nth failed attempt: 5 s, 10 s, 20 s … at most three hours. */
export const waitAfter = (attempts: number): number =>
  Math.min(5 * 2 ** Math.min(attempts - 1, 20), 3 * 3600);

/**
 * Seconds for which a mail is taken by the process that sends it, and renews that while the server is
 * slow. A crash delays the mail by as much.
 */
export const LEASE_SECONDS = 30;
