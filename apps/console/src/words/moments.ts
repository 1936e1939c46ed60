const TAIPEI = 'Asia/Taipei';
const ROC = 1911;

const partsOf = (at: Date, options: Intl.DateTimeFormatOptions, locale = 'en-GB') =>
  Object.fromEntries(
    new Intl.DateTimeFormat(locale, { timeZone: TAIPEI, hourCycle: 'h23', ...options })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

const clockOf = (at: Date): string => {
  const { hour, minute } = partsOf(at, { hour: '2-digit', minute: '2-digit' });
  return `${hour}:${minute}`;
};

const dayOf = (at: Date) => {
  const { year, month, day } = partsOf(at, { year: 'numeric', month: 'numeric', day: 'numeric' });
  return { year: Number(year), month: Number(month), day: Number(day) };
};

/** A moment in Taipei, short and exact: ROC year in Chinese, western in English. */
export function writeMoment(iso: string, language: string): string {
  const at = new Date(iso);
  const { year, month, day } = dayOf(at);
  if (language === 'zh') return `${year - ROC}/${month}/${day} ${clockOf(at)}`;
  const { month: name } = partsOf(at, { month: 'short' });
  return `${day} ${name} ${year}, ${clockOf(at)}`;
}

/** A day (2026-11-23) or a month (2026-11): ROC year in Chinese, western in English. */
export function writeDay(day: string, language: string): string {
  const [year, ...rest] = day.split('-').map(Number);
  if (language === 'zh') return [year - ROC, ...rest].join('/');
  const { month } = partsOf(new Date(`${day}${rest[1] ? '' : '-01'}T12:00:00Z`), {
    month: 'short',
  });
  return [...rest.slice(1), month, year].join(' ');
}

/** A deadline in Taipei as people say it: the day with its weekday; the year where it is another. */
export function writeDue(iso: string, language: string, now: Date): string {
  const at = new Date(iso);
  const day = dayOf(at);
  const today = dayOf(now);
  const isThisYear = day.year === today.year;
  const isToday = isThisYear && day.month === today.month && day.day === today.day;
  if (language === 'zh') {
    const { weekday } = partsOf(at, { weekday: 'narrow' }, 'zh-TW');
    const year = isThisYear ? '' : `${day.year - ROC}年`;
    const words = isToday ? '今天' : `${year}${day.month}月${day.day}日（${weekday}）`;
    return `${words}${isToday ? ' ' : ''}${clockOf(at)}`;
  }
  const { weekday, month } = partsOf(at, { weekday: 'short', month: 'short' });
  const words = isToday
    ? 'today'
    : `${weekday} ${day.day} ${month}${isThisYear ? '' : ` ${day.year}`}`;
  return `${words}, ${clockOf(at)}`;
}
