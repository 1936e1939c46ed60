import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../api/client';
import type { ApiProblem, BulkResults, CaseSummary } from '../../api/model';
import { useMe } from '../../session/session';
import { ROWS } from '../list/use-queue';
import { type BulkAction, type Failure, inParts } from './bulk';

interface Wanted {
  readonly action: BulkAction;
  readonly rows: readonly CaseSummary[];
  readonly body: object;
}
/** Where a case must stand to be accepted or given to somebody. */
const FROM = { accept: ['routed'], assign: ['routed', 'in_progress'] } as Readonly<
  Record<'accept' | 'assign', readonly string[]>
>;

interface Loaded {
  readonly pages: readonly { readonly items: readonly CaseSummary[] }[];
}

/** Does something with many cases, in parts; how many are done is told meanwhile. */
export function useBulk() {
  const client = useQueryClient();
  const me = useMe();
  const [done, setDone] = useState(0);
  const show = (change: (row: CaseSummary) => CaseSummary) =>
    client.setQueriesData<Loaded>({ queryKey: [ROWS] }, (list) => list && changed(list, change));
  const mutation = useMutation<BulkResults, ApiProblem, Wanted>({
    mutationFn: async ({ action, rows, body }) => {
      setDone(0);
      const results: BulkResults = [];
      for (const part of inParts(rows)) {
        const cases = part.map(({ caseNo, version }) => ({ caseNo, version }));
        const path = `/cases/actions/${action}`;
        try {
          results.push(...(await post<{ results: BulkResults }>(path, { ...body, cases })).results);
        } catch (problem) {
          if (results.length === 0) throw problem;
          // What was done before stays done: only the rest is to be tried again.
          return [...results, ...notDone(rows.slice(results.length), problem as ApiProblem)];
        }
        setDone(results.length);
      }
      return results;
    },
    // What costs nothing to take back is shown before it is done.
    onMutate: async ({ action, rows, body }) => {
      if (action !== 'accept' && action !== 'assign') return;
      // An answer that is on its way knows nothing of it.
      await client.cancelQueries({ queryKey: ['cases', 'fresh'] });
      const chosen = new Set(rows.map(({ caseNo }) => caseNo));
      const account = action === 'accept' ? me.account : (body as { handler: string }).handler;
      const found = [me, ...me.colleagues].find((one) => one.account === account);
      // Who it is inside is told with the answer.
      const handler = { id: '', account, name: found?.name ?? account };
      const isOpenTo = FROM[action];
      show((row) =>
        chosen.has(row.caseNo) && isOpenTo.includes(row.status)
          ? { ...row, status: 'in_progress', handler }
          : row,
      );
    },
    onSuccess: (results, { rows }) => {
      const failed = new Set(results.filter(({ ok }) => !ok).map(({ caseNo }) => caseNo));
      rollBack(rows.filter(({ caseNo }) => failed.has(caseNo)));
    },
    onError: (_problem, { rows }) => rollBack(rows),
    onSettled: () => {
      for (const key of ['cases', 'case', 'board', 'plan']) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    },
  });
  function rollBack(rows: readonly CaseSummary[]): void {
    const former = new Map(rows.map((row) => [row.caseNo, row]));
    show((row) => former.get(row.caseNo) ?? row);
  }
  return { ...mutation, done };
}

const notDone = (rows: readonly CaseSummary[], told: ApiProblem): Failure[] => {
  const { status, code, detail } = told;
  const problem = { type: 'about:blank', title: detail, status, code, detail };
  return rows.map(({ caseNo }) => ({ caseNo, ok: false, problem }));
};

const changed = (list: Loaded, change: (row: CaseSummary) => CaseSummary): Loaded => ({
  ...list,
  pages: list.pages.map((page) => ({ ...page, items: page.items.map(change) })),
});
