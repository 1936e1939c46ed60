import { valueAt } from '../form/paths';
import { keyOf, STEP } from './differences';

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
      return labelOf(key, word);
    })
    .join(STEP);
}

const labelOf = (key: string, word: (key: string) => string): string => {
  const label = word(`set_at_${key}`);
  return label.startsWith('set_at_') ? key : label;
};

/** The place of a difference (rows are known by their code or name) in the same words. */
export function whereDiffers(
  contents: readonly unknown[],
  path: string,
  word: (key: string) => string,
): string {
  let nodes = contents;
  const labels = path.split(STEP).map((key) => {
    const isRow = nodes.some(Array.isArray);
    nodes = nodes.map((node) => stepInto(node, key)).filter((node) => node !== undefined);
    if (!isRow) return labelOf(key, word);
    return nameOf(nodes[0]) ?? (/^\d+$/.test(key) ? String(Number(key) + 1) : key);
  });
  return labels.join(STEP);
}

const stepInto = (node: unknown, key: string): unknown =>
  Array.isArray(node)
    ? node.find((row, i) => keyOf(row, i) === key)
    : (node as Record<string, unknown> | null | undefined)?.[key];
