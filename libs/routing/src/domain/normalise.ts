/** Longest text that is read for routing, in characters; what a message is about stands before that. */
const READ_AT_MOST = 20_000;

/**
 * A text as the rules compare it: one form of width and case, 臺 as 台, white space folded, and none
 * between Chinese characters.
 */
export function normalise(text: string): string {
  return text
    .slice(0, READ_AT_MOST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/臺/g, '台')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3000-\u9fff]) (?=[\u3000-\u9fff])/g, '');
}

/** The lines of a body without the header lines of forwarded mail, which name sections by the way. */
export function withoutHeaders(body: string, headers: readonly string[]): string {
  const lines = body.slice(0, READ_AT_MOST).split(/\r?\n/);
  const kept = lines.filter((line) => {
    const start = normalise(line).trim();
    return !headers.some((header) => start.startsWith(header));
  });
  return kept.join('\n');
}
