import { Refusal, SETTING_NAMES, type SettingName } from '#kernel';

/** The setting of that name. Refuses `not_found`. */
export function settingNamed(name: string): SettingName {
  const found = SETTING_NAMES.find((one) => one === name);
  if (!found) throw new Refusal('not_found');
  return found;
}
