/** The choices a filter has; those without a list take any text, or a day. */
const CHOICES = {
  status: [
    ...(['received', 'triage', 'routed', 'in_progress'] as const),
    ...(['submitted', 'replied', 'closed', 'declined'] as const),
  ],
  channel: [
    ...(['manager_mailbox', 'opinion_box', 'call_center', 'counter'] as const),
    ...(['phone', 'fax', 'letter', 'email'] as const),
  ],
  kind: ['inquiry', 'suggestion', 'complaint', 'report'],
  urgent: ['yes', 'no'],
  sort: ['due', 'due_last', 'received', 'received_first', 'ended'],
} as const;

/** What narrows a list, in the order in which it is shown. */
export const FILTERS = [
  ...(['q', 'department', 'status', 'channel', 'kind', 'urgent'] as const),
  ...(['dueFrom', 'dueTo', 'receivedFrom', 'receivedTo', 'handler', 'branch'] as const),
] as const;
export type FilterName = (typeof FILTERS)[number];

const NAMES = ['view', ...FILTERS, 'sort'] as const;
/** A list as it stands in the address: its view, what narrows it, its order. */
export type QueueFilter = { readonly [name in (typeof NAMES)[number]]?: string };

/** In the place of a handler's account: the cases that nobody has. */
export const NOBODY = '-';

export const choicesOf = (name: string): readonly string[] | undefined =>
  (CHOICES as Readonly<Record<string, readonly string[]>>)[name];

/** Whether the filter's value is a day. */
export const isDay = (name: string): boolean => /(From|To)$/.test(name);

/** Whether the api would take the value. */
function isPossible(name: string, value: string): boolean {
  if (isDay(name))
    return /^(19|2[01])\d\d-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return choicesOf(name)?.includes(value) ?? value.length <= 100;
}

/** What an address asks for; what no list understands is left out. A search for a number arrives as one. */
export function readFilter(search: Readonly<Record<string, unknown>>): QueueFilter {
  const given = NAMES.flatMap((name) => {
    const value = search[name];
    if (!['string', 'number', 'boolean'].includes(typeof value)) return [];
    const text = String(value).trim();
    return text !== '' && isPossible(name, text) ? [[name, text]] : [];
  });
  return Object.fromEntries(given) as QueueFilter;
}

/** The same as a query of the api or of an address. */
export const queryOf = (filter: QueueFilter): URLSearchParams =>
  new URLSearchParams(NAMES.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])));

/** The filters that are set, view and order aside. */
export const setFilters = (filter: QueueFilter): FilterName[] =>
  FILTERS.filter((name) => filter[name] !== undefined);

/** The order a view has unless another is asked for. */
export const sortOf = ({ view, sort }: QueueFilter): string =>
  sort ?? (view === 'recent' ? 'ended' : view === 'all' ? 'received' : 'due');
