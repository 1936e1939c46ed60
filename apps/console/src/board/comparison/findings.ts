import type { Comparison, Satisfaction } from '../../api/model';
import type { FurtherFinding } from '../further/findings';

type Compared = Comparison['sections'][number];
type Rated = Satisfaction['months'][number];

/** The share of answers that kept their promise, in per cent; null where nothing was answered. */
export const onTimeShare = ({ onTime, late }: Pick<Compared, 'onTime' | 'late'>): number | null =>
  onTime + late === 0 ? null : Math.round((onTime / (onTime + late)) * 100);

/** Which section keeps its promises least in the month. `section` is a code. */
export function comparisonFinding(rows: readonly Compared[]): FurtherFinding {
  const answered = rows.filter(({ onTime, late }) => onTime + late > 0);
  if (answered.length === 0) return { words: 'compareNone', values: {} };
  const sum = (of: (row: Compared) => number) => answered.reduce((n, row) => n + of(row), 0);
  const all = onTimeShare({ onTime: sum((r) => r.onTime), late: sum((r) => r.late) }) ?? 0;
  const shareOf = (row: Compared) => row.onTime / (row.onTime + row.late);
  const worst = answered.reduce((least, row) => (shareOf(row) < shareOf(least) ? row : least));
  if (worst.late === 0) {
    return { words: 'compareAll', values: { n: sum(({ onTime }) => onTime) } };
  }
  return {
    words: 'compareWorst',
    values: { section: worst.section, share: onTimeShare(worst) ?? 0, all },
  };
}

/** Ratings of a section; shares count the months that are told alone. */
export interface Satisfied {
  readonly section: string;
  /** Of the told months. */
  readonly told: number;
  /** Of all months. */
  readonly rated: number;
  readonly satisfied: number;
  readonly solved: number;
}

/** Ratings by section over these months, in the order in which sections come. */
export function bySection(rows: readonly Rated[]): Satisfied[] {
  const found = new Map<string, Satisfied>();
  for (const { section, rated, satisfied, solved } of rows) {
    const so = found.get(section) ?? { section, told: 0, rated: 0, satisfied: 0, solved: 0 };
    const isTold = satisfied !== null && solved !== null;
    found.set(section, {
      ...{ section, rated: so.rated + rated, told: so.told + (isTold ? rated : 0) },
      ...{ satisfied: so.satisfied + (satisfied ?? 0), solved: so.solved + (solved ?? 0) },
    });
  }
  return [...found.values()];
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`;

/** How content customers were. */
export function satisfactionFinding(rows: readonly Satisfied[]): FurtherFinding {
  const sum = (of: (row: Satisfied) => number) => rows.reduce((n, row) => n + of(row), 0);
  const n = sum(({ told }) => told);
  if (n === 0) return { words: 'satisfactionNone', values: {} };
  const share = Math.round((sum(({ satisfied }) => satisfied) / n) * 100);
  return { words: 'satisfactionShare', values: { n, share } };
}
