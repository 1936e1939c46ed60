import { taipeiDay } from './taipei.js';

const WEEKDAYS = '日一二三四五六';

/** A day in Taipei (ISO date) as offices write it: 115/11/26（四）. */
export function rocDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${year - 1911}/${month}/${date}（${weekday}）`;
}

/** A moment in Taipei as offices write it: 115/11/26（四）17:30. */
export function rocMoment(at: Date): string {
  const time = at.toLocaleTimeString('en-GB', {
    ...{ timeZone: 'Asia/Taipei', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return `${rocDay(taipeiDay(at))}${time}`;
}
