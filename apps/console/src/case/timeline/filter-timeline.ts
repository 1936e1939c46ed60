import type { CaseDetail } from '../../api/model';

type Entry = CaseDetail['timeline'][number];

/** What of the timeline is looked at: all, what the customer said or was told, or what stays in the house. */
export const TIMELINE_FILTERS = ['all', 'customer', 'internal'] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

/** What the customer said, was asked or was told. */
const WITH_THE_CUSTOMER: readonly string[] = [
  ...['case.received', 'case.supplement_requested', 'case.resumed', 'case.declined'],
  ...['reply.approved', 'reply.delivered', 'reply.undeliverable', 'extension.approved'],
  'case.reopened',
];

const isOfTheCustomer = ({ type, actor }: Entry): boolean =>
  actor.by === 'customer' || WITH_THE_CUSTOMER.includes(type);

/** What Huiyin did by itself is neither: it is seen with all. */
export const filterTimeline = (entries: readonly Entry[], filter: TimelineFilter): Entry[] =>
  entries.filter(
    (entry) =>
      filter === 'all' ||
      (filter === 'customer' ? isOfTheCustomer(entry) : entry.actor.by === 'staff'),
  );
