import type { BoardFigures } from '../../api/model';

/** What a picture shows, as a sentence: a key of the words and what fills it. */
export interface FurtherFinding {
  readonly words: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const say = (words: string, values: FurtherFinding['values'] = {}): FurtherFinding => ({
  words,
  values,
});
const share = (part: number, whole: number): number => Math.round((part / whole) * 100);
const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Who has most of what is overdue; the handlers come in this order. */
export function handlersFinding([worst]: BoardFigures['handlers']): FurtherFinding {
  if (!worst || worst.breached === 0) return say('handlersNone');
  const { name, breached: n } = worst;
  return name ? say('handlersWorst', { name, n }) : say('handlersNobody', { n });
}

/** How much of what is open is old. */
export function agesFinding(ages: BoardFigures['ages']): FurtherFinding {
  const old = ages.filter(({ bucket }) => bucket === '6-10' || bucket === '11+');
  const n = sum(old, ({ open }) => open);
  if (n === 0) return say('agesNone');
  return say('agesOld', {
    n,
    share: share(
      n,
      sum(ages, ({ open }) => open),
    ),
  });
}

/** How many promises were kept in a year, and how long answers take lately. */
export function monthsFinding(months: BoardFigures['months']): FurtherFinding {
  const n = sum(months, ({ onTime, late }) => onTime + late);
  if (n === 0) return say('monthsNone');
  const kept = sum(months, ({ onTime }) => onTime);
  const days = months.filter(({ medianDays }) => medianDays !== null).at(-1)?.medianDays;
  return say('monthsShare', { n, share: share(kept, n), days: days ?? '—' });
}

/** The weekday whose cases are missed most often. `weekday` is the key of its name. */
export function heatFinding(heatmap: BoardFigures['heatmap']): FurtherFinding {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const cells = heatmap.filter((cell) => cell.weekday === weekday);
    const n = sum(cells, ({ received }) => received);
    return { weekday, n, late: sum(cells, ({ receivedLate }) => receivedLate) };
  });
  const rate = ({ n, late }: { n: number; late: number }) => (n > 0 ? late / n : 0);
  const worst = days.reduce((most, day) => (rate(day) > rate(most) ? day : most));
  if (worst.late === 0) return say('heatNone');
  return say('heatWorst', { ...worst, share: share(worst.late, worst.n) });
}

/** Whether work piles up. */
export function weeksFinding(weeks: BoardFigures['weeks']): FurtherFinding {
  const [before, n] = [weeks.at(0)?.weekOpen ?? 0, weeks.at(-1)?.weekOpen ?? 0];
  if (n === before) return say('weeksSame', { n });
  return say(n > before ? 'weeksMore' : 'weeksLess', { n, by: Math.abs(n - before) });
}
