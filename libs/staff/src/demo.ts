/** Everybody's password in the demo; the accounts it opens do not exist outside it. */
export const DEMO_PASSWORD = 'huiyin-demo';
