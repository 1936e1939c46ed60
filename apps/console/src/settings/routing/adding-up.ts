import type { SettingPreview } from '../../api/model';

type Part = NonNullable<SettingPreview['pastCases']>;

/** The parts of a rehearsal so far, in one. */
export type Rehearsal = Pick<Part, 'total' | 'done' | 'flows' | 'moved'>;

/** One part more. */
export const addUp = (sofar: Rehearsal | undefined, part: Part): Rehearsal => ({
  ...{ total: part.total, done: part.done },
  flows: [...(sofar?.flows ?? []), ...part.flows],
  moved: [...(sofar?.moved ?? []), ...part.moved],
});

const sum = (flows: Rehearsal['flows']) => flows.reduce((n, { cases }) => n + cases, 0);

/** From where to where cases would go, the most first; those that stay where they are left out. */
export function wanderings({ flows }: Pick<Rehearsal, 'flows'>) {
  const routes = new Map<string, { from: string; to: string; cases: number }>();
  for (const { from, to, cases } of flows.filter((flow) => flow.from !== flow.to)) {
    const key = `${from} ${to}`;
    routes.set(key, { from, to, cases: (routes.get(key)?.cases ?? 0) + cases });
  }
  return [...routes.values()].sort((a, b) => b.cases - a.cases);
}

/** How many of the cases that ended somewhere would have gone there at once, before and after. */
export function agreement({ flows }: Pick<Rehearsal, 'flows'>) {
  const ended = flows.filter((flow) => flow.ended !== null);
  return {
    of: sum(ended),
    before: sum(ended.filter(({ from, ended: lead }) => from === lead)),
    after: sum(ended.filter(({ to, ended: lead }) => to === lead)),
  };
}
