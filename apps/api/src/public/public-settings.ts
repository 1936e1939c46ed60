/** What the public pages need to know of the installation. */
export abstract class PublicSettings {
  abstract readonly demo: boolean;
  abstract readonly captcha: boolean;
  /** Mails stay in the database because no server is set up. */
  abstract readonly keepsMail: boolean;
  abstract readonly secureCookies: boolean;
}
