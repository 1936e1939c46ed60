const TAIPEI_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Taipei' });

/** The day in Taipei, e.g. 2026-11-27. */
export const dayOf = (at: string | Date): string => TAIPEI_DAY.format(new Date(at));

/** Notices under their days in Taipei, in the order in which they come. */
export function byDay<T extends { readonly at: string }>(
  notices: readonly T[],
): { readonly day: string; readonly notices: readonly T[] }[] {
  const days = new Map<string, T[]>();
  for (const notice of notices) {
    const day = dayOf(notice.at);
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return [...days].map(([day, ofDay]) => ({ day, notices: ofDay }));
}
