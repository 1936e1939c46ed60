/** Rows of a list as they were loaded: a page, and the cursor it was asked with. */
export interface Page<Row> {
  readonly after: string;
  readonly items: readonly Row[];
  readonly next: string | null;
}

interface Named {
  readonly caseNo: string;
}

/**
 * What is loaded, brought up to date by pages that were asked for again (each may reach further than
 * the page it is about): rows have their new content and stay where they are, those that have left the
 * list go. New rows are only counted: nothing moves under the reader's hand.
 */
export function broughtUpToDate<Row extends Named>(
  loaded: readonly Page<Row>[],
  fresh: readonly Page<Row>[],
): { pages: Page<Row>[]; news: number } {
  const now = new Map(fresh.flatMap(({ items }) => items.map((row) => [row.caseNo, row])));
  const known = new Set(loaded.flatMap(({ items }) => items.map(({ caseNo }) => caseNo)));
  const pages = loaded.map((page) => {
    const again = fresh.find(({ after }) => after === page.after);
    const stays = ({ caseNo }: Row) => !again || now.has(caseNo);
    return { ...page, items: page.items.filter(stays).map((row) => now.get(row.caseNo) ?? row) };
  });
  const isWhole = loaded.at(-1)?.next === null;
  const news = new Set(fresh.flatMap((page) => newOf(page, known, isWhole)));
  return { pages, news: news.size };
}

/** Rows behind the last known one are news only where everything was loaded: else they follow later. */
function newOf<Row extends Named>(page: Page<Row>, known: Set<string>, isWhole: boolean): string[] {
  const numbers = page.items.map(({ caseNo }) => caseNo);
  const end = isWhole ? numbers.length : numbers.findLastIndex((no) => known.has(no)) + 1;
  return numbers.slice(0, end).filter((no) => !known.has(no));
}
