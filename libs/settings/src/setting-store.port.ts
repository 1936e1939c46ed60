import type { SettingName } from '#kernel';

/** A version of a setting without what it says. */
export interface VersionLine {
  readonly name: SettingName;
  /** 1, 2, 3 …; 0 is the file. */
  readonly version: number;
  /** SHA-256 of the content as it was written, in hexadecimal. */
  readonly hash: string;
  readonly changedBy: string;
  /** UTC. */
  readonly changedAt: Date;
  readonly reason: string;
}

/** A version of a setting: added, never changed. */
export interface KeptVersion extends VersionLine {
  readonly content: unknown;
}

/** Where the versions of the settings are kept. */
export abstract class SettingStore {
  /** The newest version of each setting that was ever changed. */
  abstract newest(): Promise<{ name: SettingName; version: number }[]>;
  /** Newest first. */
  abstract lines(name: SettingName): Promise<VersionLine[]>;
  abstract find(name: SettingName, version: number): Promise<KeptVersion | undefined>;
  /** Keeps the version after `after`; undefined when somebody else has kept one meanwhile. */
  abstract add(
    after: number,
    version: Omit<KeptVersion, 'version' | 'changedAt'>,
  ): Promise<number | undefined>;
  /** How many open cases each section has, beginning with the most. */
  abstract openCases(): Promise<{ section: string; open: number }[]>;
}
