import { Settings } from '#kernel';
import { ChangeSetting } from './change-setting.js';
import { FurtherChecks } from './further-checks.js';
import { KeptSettings } from './kept-settings.js';
import { SettingHistory } from './setting-history.js';
import { SettingStore } from './setting-store.port.js';
import { BusinessSettingSchema } from './store/business-setting.schema.js';
import { PgSettingStore } from './store/pg-setting-store.js';

export { ChangeSetting, KeptSettings, SettingHistory };
export type { SettingState } from './setting-history.js';
export type { KeptVersion, VersionLine } from './setting-store.port.js';

/** The tables of this part. */
export const settingSchemas = [BusinessSettingSchema];

/** What every process that goes by the business settings needs. */
export const settingProviders = [
  KeptSettings,
  { provide: Settings, useExisting: KeptSettings },
  { provide: SettingStore, useClass: PgSettingStore },
];

/** What is needed beside that to show and to change them. */
export const settingUseCases = [SettingHistory, FurtherChecks, ChangeSetting];
