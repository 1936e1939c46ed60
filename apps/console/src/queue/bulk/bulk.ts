import type { Action, BulkResults } from '../../api/model';

/** What may be done to many cases at once, and what each asks for. */
export const BULK = {
  accept: [],
  assign: ['handler'],
  transfer: ['to', 'reason'],
  note: ['text'],
  'approve-extension': [],
  'link-measures': ['measures'],
} as const satisfies Partial<Record<Action, readonly string[]>>;
export type BulkAction = keyof typeof BULK;

/** Who may do what at all; whether it is possible with a case, the server says for each. */
const BY_ROLE: Readonly<Record<string, readonly BulkAction[]>> = {
  handler: ['accept', 'note', 'link-measures'],
  supervisor: ['accept', 'assign', 'approve-extension', 'transfer', 'note', 'link-measures'],
  dispatcher: ['transfer', 'note'],
  deputy_head: ['approve-extension', 'note'],
  head: ['approve-extension', 'note'],
  ethics: ['accept', 'assign', 'approve-extension', 'note', 'link-measures'],
};
export const bulkActionsOf = ({ role, standsInFor = [] }: Doer): readonly BulkAction[] => [
  ...new Set(
    [role, ...standsInFor.map((absent) => absent.role)].flatMap((one) => BY_ROLE[one] ?? []),
  ),
];

/** Somebody with those whose place they take today. */
interface Doer {
  readonly role: string;
  readonly standsInFor?: readonly { readonly role: string }[];
}

/** So many at a time, so that what is done already can be shown. */
const AT_A_TIME = 10;

/** The parts in which cases are sent. */
export const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_A_TIME) }, (_, i) =>
    all.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME),
  );

export type Failure = Extract<BulkResults[number], { ok: false }>;
export const failuresOf = (results: BulkResults): Failure[] =>
  results.filter((result): result is Failure => !result.ok);
