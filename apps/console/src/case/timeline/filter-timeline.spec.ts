import { filterTimeline, TIMELINE_FILTERS } from './filter-timeline';

const entry = (type: string, by: 'staff' | 'customer' | 'system') => ({
  ...{ type, at: '2026-11-24T02:00:00Z', data: {} },
  actor: { by, name: '王', for: null },
});

describe('the timeline', () => {
  const entries = [
    entry('case.received', 'customer'),
    entry('case.routed', 'system'),
    entry('case.noted', 'staff'),
    entry('reply.approved', 'staff'),
    entry('reply.delivered', 'system'),
  ];

  it.each([
    ['all', ['case.received', 'case.routed', 'case.noted', 'reply.approved', 'reply.delivered']],
    ['customer', ['case.received', 'reply.approved', 'reply.delivered']],
    ['internal', ['case.noted', 'reply.approved']],
  ] as const)('of %s', (filter, types) => {
    expect(filterTimeline(entries, filter).map(({ type }) => type)).toEqual(types);
    expect(TIMELINE_FILTERS).toContain(filter);
  });
});
