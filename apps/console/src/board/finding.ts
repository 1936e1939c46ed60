import type { Board } from '../api/model';

/** What the picture of the board shows, as a sentence: a key of the words and what fills it. */
export interface Finding {
  readonly words: 'boardNone' | 'boardWorst' | 'boardAll';
  readonly section?: string;
  readonly n: number;
  /** Of all overdue cases, in per cent. */
  readonly share: number;
}

/** Where most of the overdue cases are. */
export function findingOf({ sections, total }: Pick<Board, 'sections' | 'total'>): Finding {
  if (total.breached === 0) return { words: 'boardNone', n: 0, share: 0 };
  const worst = sections.reduce((most, row) => (row.breached > most.breached ? row : most));
  const share = Math.round((worst.breached / total.breached) * 100);
  const words = share === 100 ? 'boardAll' : 'boardWorst';
  return { words, section: worst.section, n: worst.breached, share };
}
