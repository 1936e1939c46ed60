import { en } from './en.js';
import { type Words, zh } from './zh.js';

export type Language = 'zh' | 'en';

export type { Words };

const WORDS: Record<Language, Words> = { zh, en };

export const wordsOf = (language: Language): Words => WORDS[language];

/** A day in Taipei as people of the language write it: 民國115年11月24日（週二）, Tuesday 24 November 2026. */
export const writeDay = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-TW-u-ca-roc' : 'en-GB', {
    timeZone: 'Asia/Taipei',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: language === 'zh' ? 'short' : 'long',
  }).format(at);

/** A day with its time, in Taipei. */
export const writeMoment = (at: Date, language: Language): string =>
  `${writeDay(at, language)} ${new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Taipei',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)}`;
