/** A domain object as a row: its own keys in snake case, nested values untouched. */
export function snakeRow(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      field,
    ]),
  );
}

/** JSON for a parameter that the statement unpacks with jsonb_populate_record and its kin. */
export const asRow = (value: object): string => JSON.stringify(snakeRow(value));
export const asRows = (values: readonly object[] = []): string =>
  JSON.stringify(values.map(snakeRow));
