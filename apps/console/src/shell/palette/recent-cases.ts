const KEPT = 'huiyin.recent-cases';
const MOST = 8;

/** Numbers of the cases opened last on this machine, until the browser is closed; numbers alone. */
export function recentCases(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return []; // Not ours: as if nothing had been opened.
  }
}

/** Puts a case first among those opened last. */
export function remember(caseNo: string): void {
  const numbers = [caseNo, ...recentCases().filter((one) => one !== caseNo)];
  sessionStorage.setItem(KEPT, JSON.stringify(numbers.slice(0, MOST)));
}
