import { Injectable } from '@nestjs/common';
import { ConfigFiles, fileOf, Refusal, type SettingName } from '#kernel';
import { KeptSettings, type RefusedVersion } from './kept-settings.js';
import { markOf } from './mark.js';
import { type KeptVersion, SettingStore, type VersionLine } from './setting-store.port.js';

/** Who is named for the file, and why it is there. */
const FILE_REASON = '隨附或安裝時的檔案 the file that was installed';

/** A setting as it stands. */
export interface SettingState {
  readonly newest: KeptVersion;
  /** The version gone by: the newest, unless that one has faults. */
  readonly inUse: number;
  readonly refused: Omit<RefusedVersion, 'name'> | null;
}

/** A setting's versions: who changed it, when, why and to what. */
@Injectable()
export class SettingHistory {
  constructor(
    private readonly files: ConfigFiles,
    private readonly store: SettingStore,
    private readonly settings: KeptSettings,
  ) {}

  async state(name: SettingName): Promise<SettingState> {
    await this.settings.refresh();
    const [line] = await this.store.lines(name);
    const bad = this.settings.refused.find((one) => one.name === name);
    return {
      newest: await this.version(name, line?.version ?? 0),
      inUse: this.settings.inUse(name),
      refused: bad ? { version: bad.version, faults: bad.faults } : null,
    };
  }

  /** Newest first; the file last. */
  async lines(name: SettingName): Promise<VersionLine[]> {
    const { content: _content, ...file } = this.file(name);
    return [...(await this.store.lines(name)), file];
  }

  /** Refuses `not_found`. */
  async version(name: SettingName, version: number): Promise<KeptVersion> {
    if (version === 0) return this.file(name);
    const found = await this.store.find(name, version);
    if (!found) throw new Refusal('not_found');
    return found;
  }

  private file(name: SettingName): KeptVersion {
    const content = this.files.read(fileOf(name));
    return {
      ...{ name, version: 0, content, hash: markOf(content) },
      ...{ changedBy: `config/${fileOf(name)}`, changedAt: new Date(0), reason: FILE_REASON },
    };
  }
}
