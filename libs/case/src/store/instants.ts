/** Rows that came as JSON, with the named fields as instants again. */
export const instants = (rows: readonly unknown[], fields: readonly string[]): unknown[] =>
  (rows as Record<string, unknown>[]).map((row) => ({
    ...row,
    ...Object.fromEntries(
      fields.map((field) => [field, typeof row[field] === 'string' ? new Date(row[field]) : null]),
    ),
  }));
