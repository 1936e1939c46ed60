/** What an administrator of the business sets; each begins as a file of the same name in config/. */
export const SETTING_NAMES = [
  ...(['departments', 'sla-policies', 'routing-rules'] as const),
  ...(['sign-in', 'retention', 'likely-answers', 'after-reply'] as const),
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Who goes by a setting: what is let in, and how a version is taken over. */
export interface SettingUse {
  readonly name: SettingName;
  /** Every fault as `place: what to do`; none lets the content in. */
  readonly check: (content: unknown) => string[];
  /**
   * Goes by this content from now on. Version 0 is the file, taken at once while the process is
   * built; later ones may wait for the database.
   */
  readonly take: (content: unknown, version: number) => void | Promise<void>;
}

/**
 * The settings of the business, as a port: whoever goes by one says so while it is built, gets the
 * file's content at once, and every later version within three seconds of its being kept.
 */
export abstract class Settings {
  /** Throws ConfigFault that lists what is wrong with the file. */
  abstract use(use: SettingUse): void;
}

/** The file a setting begins as. */
export const fileOf = (name: SettingName): string => `${name}.json`;
