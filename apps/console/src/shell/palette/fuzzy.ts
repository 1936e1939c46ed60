/**
 * How well what was typed fits a text: its characters stand in it in that order. Higher is better: in
 * one piece before scattered, at a beginning before in the middle; undefined where it does not fit.
 */
export function fit(typed: string, text: string): number | undefined {
  const [wanted, given] = [plain(typed), plain(text)];
  if (wanted === '') return 0;
  const whole = given.indexOf(wanted);
  if (whole >= 0) return 1_000 - whole - (given.length - wanted.length) / 1_000;
  let at = -1;
  let gaps = 0;
  for (const character of wanted) {
    const found = given.indexOf(character, at + 1);
    if (found < 0) return undefined;
    if (at >= 0) gaps += found - at - 1;
    at = found;
  }
  return -gaps;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Those that fit, the best first; equal ones stay in their order. */
export const fitting = <T extends { readonly text: string }>(
  typed: string,
  all: readonly T[],
): T[] =>
  all
    .flatMap((one) => {
      const score = fit(typed, one.text);
      return score === undefined ? [] : [{ one, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
