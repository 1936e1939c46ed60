/** The names of fields are few, and each is asked for with every row. */
const columns = new Map<string, string>();

function columnOf(key: string): string {
  let column = columns.get(key);
  if (!column) {
    column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columns.set(key, column);
  }
  return column;
}

/** A domain object as a row: its own keys in snake case, nested values untouched. */
export function snakeRow(value: object): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) row[columnOf(key)] = field;
  return row;
}

/** JSON for a parameter that the statement unpacks with jsonb_populate_record and its kin. */
export const asRow = (value: object): string => JSON.stringify(snakeRow(value));
export const asRows = (values: readonly object[] = []): string =>
  JSON.stringify(values.map(snakeRow));
