/** A mail that the server has refused for good is not tried again (RFC 5321: replies 500–599). */
export const isPermanent = (error: unknown): boolean => {
  const code = (error as { responseCode?: number }).responseCode;
  return code !== undefined && code >= 500 && code < 600;
};

/** Attempts after which a person has to look at the mail: with the waits below, about two days. */
export const MAX_ATTEMPTS = 20;

/** Seconds to wait after the nth failed attempt: 5 s, 10 s, 20 s … at most three hours. */
export const waitAfter = (attempts: number): number =>
  Math.min(5 * 2 ** Math.min(attempts - 1, 20), 3 * 3600);

/** Seconds for which a mail is taken by the process that sends it; longer than any SMTP time-out. */
export const LEASE_SECONDS = 90;
