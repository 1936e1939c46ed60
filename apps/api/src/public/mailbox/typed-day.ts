const TYPED = /^(?:民國)?(\d{3,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * The day somebody typed where the browser has no calendar, as the API takes it: 2026-11-20 for
 * 2026/11/20 and for 115/11/20, whose years of three digits are those of the Republic of China. What is
 * no such day comes back as it was typed, for the check to refuse.
 */
export function readTypedDay(typed: string): string {
  const [, year, month, day] = TYPED.exec(typed.normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (!day) return typed;
  const full = year.length === 3 ? String(Number(year) + 1911) : year;
  return [full, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
