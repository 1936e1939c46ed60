import { taipeiDay } from '#kernel';

/** The languages an explanation is written in. */
export type Language = 'zh' | 'en';

const WEEKDAYS = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const ROC = 1911;
const TAIPEI_MS = 8 * 3600_000;

/** A day with its weekday: 114年11月24日（一） or Mon 24 Nov 2025. */
export function writeDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()];
  return language === 'zh'
    ? `${year - ROC}年${month}月${date}日（${weekday}）`
    : `${weekday} ${date} ${MONTHS[month - 1]} ${year}`;
}

/** A moment in Taipei with its day; seconds where it has some, so that nothing has to be guessed. */
export function writeAt(at: Date, language: Language): string {
  const time = new Date(at.getTime() + TAIPEI_MS).toISOString().slice(11, 19);
  return `${writeDay(taipeiDay(at), language)} ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

/** Working minutes as hours and minutes. */
export function writeMinutes(minutes: number | null, language: Language): string {
  if (minutes === null) return language === 'zh' ? '無法計算' : 'unknown';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts =
    language === 'zh'
      ? [hours && `${hours} 小時`, rest && `${rest} 分`]
      : [hours && `${hours} h`, rest && `${rest} min`];
  return parts.filter(Boolean).join(' ') || (language === 'zh' ? '0 分' : '0 min');
}
