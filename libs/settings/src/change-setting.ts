import { Injectable } from '@nestjs/common';
import { Refusal, type SettingName } from '#kernel';
import { FurtherChecks } from './further-checks.js';
import { KeptSettings } from './kept-settings.js';
import { markOf } from './mark.js';
import { type SettingFault, readFaults } from './setting-faults.js';
import { SettingHistory } from './setting-history.js';
import { type KeptVersion, SettingStore } from './setting-store.port.js';

/** A change of a setting: the whole of what it is to say. */
export interface SettingChange {
  readonly name: SettingName;
  /** The version that was looked at. */
  readonly basedOn: number;
  readonly content: unknown;
  readonly reason: string;
  readonly by: string;
}

/** Keeps a changed setting as a new version, with the reason and who says so. */
@Injectable()
export class ChangeSetting {
  constructor(
    private readonly store: SettingStore,
    private readonly settings: KeptSettings,
    private readonly history: SettingHistory,
    private readonly further: FurtherChecks,
  ) {}

  /**
   * Every process goes by it within three seconds, this one at once. Refuses `setting_changed` where
   * another version was kept meanwhile, `setting_faulty` with every fault.
   */
  async run({ name, basedOn, content, reason, by }: SettingChange): Promise<KeptVersion> {
    const { newest } = await this.history.state(name);
    if (newest.version !== basedOn) throw changed(newest.version);
    const named = withLabel(content, newest.version + 1);
    const errors = await this.faults(name, named);
    if (errors.length > 0) throw new Refusal('setting_faulty', { errors });
    const version = await this.store.add(basedOn, {
      ...{ name, content: named, hash: markOf(named), changedBy: by, reason },
    });
    if (version === undefined) throw changed(basedOn + 1);
    await this.settings.refresh();
    return this.history.version(name, version);
  }

  /** What stands against a content: its own faults, then what it would break elsewhere. */
  async faults(name: SettingName, content: unknown): Promise<SettingFault[]> {
    const own = readFaults(this.settings.faultsOf(name, content));
    return own.length > 0 ? own : this.further.run(name, content);
  }
}

const changed = (newest: number) => new Refusal('setting_changed', { newest });

/** Facts name the rules they came from by their label, so each version has one of its own. */
function withLabel(content: unknown, version: number): unknown {
  if (typeof content !== 'object' || content === null || !('version' in content)) return content;
  const [label] = String(content.version).split('/');
  return { ...content, version: `${label}/${version}` };
}
