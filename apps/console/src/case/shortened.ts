const LONGEST = 700;
const MOST_LINES = 16;

/** The beginning of a long text, cut between characters and lines; undefined where all of it is short enough. */
export function shortened(text: string): string | undefined {
  const lines = text.split('\n');
  const characters = [...lines.slice(0, MOST_LINES).join('\n')];
  if (lines.length <= MOST_LINES && characters.length <= LONGEST) return undefined;
  return `${characters.slice(0, LONGEST).join('')}…`;
}
