import { en } from './en.js';
import { type Words, zh } from './zh.js';

export type Language = 'zh' | 'en';

export type { Words };

const WORDS: Record<Language, Words> = { zh, en };

export const wordsOf = (language: Language): Words => WORDS[language];

/** What stands for a language in the markup. */
export const langTag = (language: Language): string => (language === 'zh' ? 'zh-Hant' : 'en');

const parts = (at: Date, locale: string, weekday: 'narrow' | 'long') => {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ timeZone: 'Asia/Taipei', year: 'numeric', month: 'long', day: 'numeric', weekday },
  });
  const found = format.formatToParts(at).map(({ type, value }) => [type, value]);
  return Object.fromEntries(found) as Record<'year' | 'month' | 'day' | 'weekday', string>;
};

/** A day in Taipei as people of the language write it: 民國115年11月24日（二）, Tuesday 24 November 2026. */
export function writeDay(at: Date, language: Language): string {
  if (language === 'zh') {
    const { year, month, day, weekday } = parts(at, 'zh-TW-u-ca-roc', 'narrow');
    return `民國${year}年${month.replace('月', '')}月${day}日（${weekday}）`;
  }
  const { year, month, day, weekday } = parts(at, 'en-GB', 'long');
  return `${weekday} ${day} ${month} ${year}`;
}

/** A day near now, inside a sentence: 11 月 24 日（二）, Tuesday 24 November. */
export function writeNearDay(at: Date, language: Language): string {
  if (language === 'zh') {
    const { month, day, weekday } = parts(at, 'zh-TW-u-ca-roc', 'narrow');
    return `${month.replace('月', '')} 月 ${day} 日（${weekday}）`;
  }
  const { month, day, weekday } = parts(at, 'en-GB', 'long');
  return `${weekday} ${day} ${month}`;
}

/** A month, from 2026-11: 民國115年11月, November 2026. */
export function writeMonth(month: string, language: Language): string {
  const { year, month: name } =
    language === 'zh'
      ? parts(new Date(`${month}-15T00:00:00Z`), 'zh-TW-u-ca-roc', 'narrow')
      : parts(new Date(`${month}-15T00:00:00Z`), 'en-GB', 'long');
  return language === 'zh' ? `民國${year}年${name.replace('月', '')}月` : `${name} ${year}`;
}

/** A month where there is little room, from 2026-11: 11月, Nov. */
export const writeShortMonth = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-TW' : 'en-GB', {
    timeZone: 'Asia/Taipei',
    month: 'short',
  }).format(new Date(`${month}-15T00:00:00Z`));

/** A day with its time, in Taipei. */
export const writeMoment = (at: Date, language: Language): string =>
  `${writeDay(at, language)} ${new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Taipei',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)}`;

/** The size of a file: 640 KB, 2.4 MB. */
export function writeSize(bytes: number, language: Language): string {
  const [unit, amount] =
    bytes < 1_000_000 ? ['kilobyte', Math.max(1, bytes / 1_000)] : ['megabyte', bytes / 1_000_000];
  const digits = unit === 'megabyte' ? 1 : 0;
  const locale = language === 'zh' ? 'zh-TW' : 'en-GB';
  const style = { style: 'unit', unit, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, { ...style, unitDisplay: 'short' }).format(amount);
}

/** Puts values into the {places} of a sentence. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
