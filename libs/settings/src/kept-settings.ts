import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import {
  ConfigFault,
  ConfigFiles,
  fileOf,
  SETTING_NAMES,
  type SettingName,
  Settings,
  type SettingUse,
} from '#kernel';
import { markOf } from './mark.js';
import { type KeptVersion, SettingStore } from './setting-store.port.js';

/** So old may be what this process knows of the settings. */
const FRESH_MS = 2_000;
/** So far back is looked for a version without faults before the file is taken. */
const FARTHEST_BACK = 50;

/** A version that is not gone by, and why. */
export interface RefusedVersion {
  readonly name: SettingName;
  readonly version: number;
  readonly faults: readonly string[];
}

/**
 * The settings of the business as this process goes by them: the newest version without faults, the
 * file where there is none. A version kept by another process is taken over within two seconds; one
 * with faults stops nothing: the one before it holds, and `refused` and the log say so.
 */
@Injectable()
export class KeptSettings extends Settings implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('settings');
  private readonly uses = new Map<SettingName, SettingUse>();
  /** The newest version looked at, whether it was let in or not. */
  private readonly seen = new Map<SettingName, number>();
  private readonly taken = new Map<SettingName, number>();
  private readonly bad = new Map<SettingName, RefusedVersion>();
  private freshening?: NodeJS.Timeout;
  private reading?: Promise<void>;

  constructor(
    private readonly files: ConfigFiles,
    private readonly store: SettingStore,
  ) {
    super();
  }

  use(use: SettingUse): void {
    this.uses.set(use.name, use);
    const content = this.files.read(fileOf(use.name));
    const faults = use.check(content);
    if (faults.length > 0) throw new ConfigFault(fileOf(use.name), faults);
    void use.take(content, 0);
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.freshening = setInterval(() => void this.refresh().catch(() => undefined), FRESH_MS);
    this.freshening.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.freshening);
  }

  /** What is wrong with a content, by the same check as at boot. */
  faultsOf(name: SettingName, content: unknown): string[] {
    return this.useOf(name).check(content);
  }

  /** The version this process goes by; 0 is the file. */
  inUse(name: SettingName): number {
    return this.taken.get(name) ?? 0;
  }

  /** The newest versions that are not gone by. */
  get refused(): readonly RefusedVersion[] {
    return [...this.bad.values()];
  }

  /** Takes over what is newest now: what was being read when it was called may be older. */
  async refresh(): Promise<void> {
    if (this.reading) await this.reading.catch(() => undefined);
    await (this.reading ??= this.read().finally(() => (this.reading = undefined)));
  }

  private async read(): Promise<void> {
    for (const { name, version } of await this.store.newest()) {
      const isNew = SETTING_NAMES.includes(name) && this.seen.get(name) !== version;
      if (isNew && this.uses.has(name)) await this.tryNewest(name, version);
    }
  }

  /** One setting that cannot be taken keeps no other one from being read; it is tried again next time. */
  private async tryNewest(name: SettingName, version: number): Promise<void> {
    try {
      await this.takeNewest(name, version);
    } catch (error) {
      const why = error instanceof Error ? error.name : 'error';
      if (!this.bad.has(name)) this.log.error(`${name} version ${version} cannot be taken: ${why}`);
      this.bad.set(name, {
        name,
        version,
        faults: ['無法套用，請看紀錄 cannot be taken; see the log'],
      });
    }
  }

  private async takeNewest(name: SettingName, newest: number): Promise<void> {
    const good = await this.lastGood(name, newest);
    const version = good?.version ?? 0;
    if (version !== this.inUse(name)) {
      await this.useOf(name).take(good ? good.content : this.files.read(fileOf(name)), version);
      this.taken.set(name, version);
    }
    this.seen.set(name, newest);
    if (version === newest) this.bad.delete(name);
  }

  private async lastGood(name: SettingName, newest: number): Promise<KeptVersion | undefined> {
    for (let version = newest; version > Math.max(0, newest - FARTHEST_BACK); version -= 1) {
      const kept = await this.store.find(name, version);
      if (!kept) continue;
      const faults = this.faultsOfKept(kept);
      if (faults.length === 0) return kept;
      if (version === newest) this.bad.set(name, { name, version, faults });
      this.log.error(
        `${name} version ${version} is not gone by: ${faults.length} faults, ${faults[0]}`,
      );
    }
    return undefined;
  }

  private faultsOfKept({ name, content, hash }: KeptVersion): string[] {
    if (markOf(content) !== hash) return ['content: 與登記的雜湊不符 does not match its hash'];
    return this.faultsOf(name, content);
  }

  private useOf(name: SettingName): SettingUse {
    const found = this.uses.get(name);
    if (!found) throw new Error(`nobody here goes by ${name}`);
    return found;
  }
}
