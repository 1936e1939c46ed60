/** One place in which two versions of a setting differ. */
export interface Difference {
  readonly path: string;
  /** As text; undefined where it is not there. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Stands between the steps of a path. */
export const STEP = ' › ';

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const written = (value: unknown): string | undefined =>
  value === undefined || typeof value === 'string' ? value : JSON.stringify(value);

/** A row is known by its code or name, so that a row put in between is one difference, not all that follow. */
export const keyOf = (row: unknown, i: number): string => {
  const { code, name, rung } = isNode(row) ? row : {};
  return String(code ?? name ?? rung ?? i);
};

const entriesOf = (node: Record<string, unknown>): [string, unknown][] =>
  Array.isArray(node)
    ? node.map((row, i): [string, unknown] => [keyOf(row, i), row])
    : Object.entries(node);

const isPlainList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => !isNode(one));

/** Where two versions differ, place by place; its label differs by itself and is left out. */
export function differencesOf(from: unknown, to: unknown, path: string[] = []): Difference[] {
  if (JSON.stringify(from) === JSON.stringify(to) || path.join() === 'version') return [];
  if (!isNode(from) || !isNode(to) || isPlainList(from) || isPlainList(to)) {
    return [{ path: path.join(STEP), from: written(from), to: written(to) }];
  }
  const [before, after] = [entriesOf(from), entriesOf(to)];
  const [old, now] = [new Map(before), new Map(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const inner = keys.flatMap((key) => differencesOf(old.get(key), now.get(key), [...path, key]));
  const order = (entries: [string, unknown][]) => entries.map(([key]) => key).join('、');
  const isReordered = Array.isArray(to) && inner.length === 0;
  return isReordered ? [{ path: path.join(STEP), from: order(before), to: order(after) }] : inner;
}
