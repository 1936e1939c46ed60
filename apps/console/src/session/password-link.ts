const LINK = /^#set-password=([\w-]{20,100})$/;

/** The link a person came by to set the password; behind the #, no server's log keeps it. */
export const passwordLink = (): string | undefined => LINK.exec(window.location.hash)?.[1];
