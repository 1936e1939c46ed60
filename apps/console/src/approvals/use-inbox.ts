import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { get } from '../api/client';
import type { CaseDetail } from '../api/model';
import { useQueue } from '../queue/list/use-queue';
import { INBOX, type InboxSearch } from './inbox-search';
import { nextOf } from './next-of';

/** What waits for the reader's decision, the most pressing first; what was decided leaves at once. */
export function useInbox(isWide: boolean) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { kind = 'reply', caseNo }: InboxSearch = useSearch({ strict: false });
  const filter = useMemo(() => ({ view: INBOX[kind] }), [kind]);
  const all = useQueue(filter);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const cases = useMemo(
    () => all.cases.filter((row) => !decided.has(`${row.caseNo} ${row.version}`)),
    [all.cases, decided],
  );
  const current = caseNo ?? (isWide ? cases[0]?.caseNo : undefined);
  const next = current ? nextOf(cases, current)?.caseNo : undefined;
  useEffect(() => {
    if (!next) return;
    const queryFn = () => get<CaseDetail>(`/cases/${next}`);
    void client.prefetchQuery({ queryKey: ['case', next], queryFn, staleTime: 10_000 });
  }, [next, client]);
  const open = (chosen: string | undefined) =>
    void navigate({ to: '/approvals', search: { kind, caseNo: chosen } as never });
  return {
    ...{ kind, current, open, place: INBOX[kind] },
    queue: { ...all, cases },
    /** The decision was made on this version: the next one opens by itself. */
    decide: (done: { caseNo: string; version: number }) => {
      setDecided((before) => new Set([...before, `${done.caseNo} ${done.version}`]));
      open(next);
    },
  };
}
