/** Rows that came as JSON, with the named fields as instants again. */
export const instants = (rows: readonly unknown[], fields: readonly string[]): unknown[] =>
  (rows as Record<string, unknown>[]).map((row) => {
    const read = { ...row };
    for (const field of fields) {
      const text = row[field];
      read[field] = typeof text === 'string' ? new Date(text) : null;
    }
    return read;
  });
