/** The fields in which people write sentences; the rest are choices. */
const SENTENCES = ['text', 'reason', 'evidence', 'noMeasureReason', 'question', 'note'];

/** The sentences somebody wrote, wherever they stand in what was kept. */
export function typedTexts(kept: unknown): string[] {
  if (typeof kept !== 'object' || kept === null) return [];
  return Object.entries(kept).flatMap(([name, value]) =>
    typeof value === 'string'
      ? SENTENCES.includes(name) && value.trim() !== ''
        ? [value]
        : []
      : typedTexts(value),
  );
}
