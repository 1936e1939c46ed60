/** A place in a setting, dotted: `policies.0.targets.reply`. */
type Node = Record<string, unknown> | unknown[] | undefined;

/** What stands there; undefined where nothing does. */
export const valueAt = (content: unknown, path: string): unknown =>
  path === ''
    ? content
    : path
        .split('.')
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], content);

/** The content with another value at that place; undefined takes the field away. Nothing given is changed. */
export function withValue(content: unknown, path: string, value: unknown): unknown {
  const [key, ...rest] = path.split('.');
  const inner = rest.length > 0 ? withValue(valueAt(content, key), rest.join('.'), value) : value;
  const node = content as Node;
  if (Array.isArray(node)) return node.map((one, i) => (i === Number(key) ? inner : one));
  const { [key]: _former, ...others } = node ?? {};
  if (inner === undefined) return others;
  return key in (node ?? {}) ? { ...node, [key]: inner } : { ...others, [key]: inner };
}

/** The list with the row at `from` moved to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, to), list[from], ...rest.slice(to)];
}
