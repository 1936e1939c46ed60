import { valueAt } from '../form/paths';

/** The name by which people know a row. */
const nameOf = (row: unknown): string | undefined => {
  const { zh, name, rung } = (row ?? {}) as Record<string, string | undefined>;
  return zh ?? name ?? rung;
};

/** A place in words: rows by their name, fields by their label; a field without one as it is written. */
export function whereOf(content: unknown, path: string, word: (key: string) => string): string {
  const keys = path.split('.');
  return keys
    .map((key, i) => {
      const at = valueAt(content, keys.slice(0, i + 1).join('.'));
      if (/^\d+$/.test(key)) return nameOf(at) ?? String(Number(key) + 1);
      const label = word(`set_at_${key}`);
      return label.startsWith('set_at_') ? key : label;
    })
    .join(' › ');
}
