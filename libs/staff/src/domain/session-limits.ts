/** A session that nobody used for so long is over. */
export const IDLE_MINUTES = 60;

/** However busy, a session ends after a working day and a half. */
export const ABSOLUTE_HOURS = 12;
