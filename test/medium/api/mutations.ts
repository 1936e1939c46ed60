type Json = unknown;
type Body = Record<string, Json>;

/** A body that is wrong in one place, and how. */
export interface Mutation {
  readonly what: string;
  readonly body: Json;
}

const LONG = 'x'.repeat(120_000);
const WRONG: readonly [what: string, value: Json][] = [
  ['a number', 1.5],
  ['null', null],
  ['a list', ['x']],
  ['an object', { x: 1 }],
  ['true', true],
];
const WRONG_TEXT: readonly [what: string, value: Json][] = [
  ['over-long', LONG],
  ['with a null byte', 'a\u0000b'],
  ['with half a character', 'a\ud800b'],
];

/** Where the values of a body are, e.g. `contact.name`. */
function pathsOf(value: Json, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inside = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
  return path.length > 0 ? [[...path], ...inside] : inside;
}

const at = (body: Json, path: readonly string[]): Json =>
  path.reduce((value, key) => (value as Body)[key], body);

function changed(body: Body, path: readonly string[], change: (owner: Body, key: string) => void) {
  const copy = structuredClone(body);
  change(at(copy, path.slice(0, -1)) as Body, path[path.length - 1]);
  return copy;
}

/** The body, wrong in every way and in every place, one at a time. */
export function mutationsOf(body: Body): Mutation[] {
  const unknown = pathsOf(body)
    .filter((path) => isPlain(at(body, path)))
    .concat([[]])
    .map((path) => ({
      what: `unknown field in “${path.join('.')}”`,
      body: path.length
        ? changed(body, path, (owner, key) => void ((owner[key] as Body).surplus = 1))
        : { ...body, surplus: 1 },
    }));
  return [...pathsOf(body).flatMap((path) => wrongAt(body, path)), ...unknown];
}

const isPlain = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wrongAt(body: Body, path: readonly string[]): Mutation[] {
  const value = at(body, path);
  const wrong = WRONG.filter(([, other]) => kindOf(other) !== kindOf(value));
  const numbers: typeof WRONG = [
    ['huge', 1e300],
    ['negative', -1],
    ['text', '1'],
  ];
  const more = typeof value === 'string' ? WRONG_TEXT : typeof value === 'number' ? numbers : [];
  return [...wrong, ...more].map(([what, other]) => ({
    what: `${path.join('.')}: ${what}`,
    body: changed(body, path, (owner, key) => void (owner[key] = other)),
  }));
}

const kindOf = (value: Json): string => (Array.isArray(value) ? 'list' : typeof value);
