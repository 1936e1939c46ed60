import type { Condition } from '../domain/queue-view.js';

/** Joins conditions, gives each `?` its number and adds what it stands for to the values. */
export function numbered(conditions: readonly Condition[], values: unknown[]): string {
  return conditions
    .map(({ sql, values: own }) => {
      let n = values.length;
      values.push(...own);
      return `(${sql.replace(/\?/g, () => `$${(n += 1)}`)})`;
    })
    .join(' AND ');
}
