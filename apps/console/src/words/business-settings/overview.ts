/** Words of the settings, Chinese and English. */
export const settingsZh = {
  settings: '設定',
  settingsNone: '您的職務沒有可以變更的設定。要變更設定，請找系統管理員。',
  settingsCalendarAbout: '上班日、颱風假與國定假日；變更前先看哪些案件的期限會移動。',
};

export const settingsEn: Record<keyof typeof settingsZh, string> = {
  settings: 'Settings',
  settingsNone: 'Your role has no settings to change. Ask the administrator.',
  settingsCalendarAbout:
    'Working days, typhoon days and holidays; see which deadlines move before you change them.',
};
