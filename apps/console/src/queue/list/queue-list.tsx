import { Anchor, Button, Skeleton, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/model';
import { NotLoaded } from '../../shell/notice';
import { useMe } from '../../session/session';
import { nextList } from './next-list';
import { Rows } from './rows';
import type { Selection } from './selection';
import type { Queue } from './use-queue';

interface Props {
  readonly queue: Queue;
  readonly view: string;
  /** What the list is called, and where it stands in the address: it keeps its place by that. */
  readonly name: string;
  readonly place: string;
  readonly isNarrowed: boolean;
  readonly selection: Selection;
  readonly current?: string;
  readonly open: (caseNo: string) => void;
}

/** The rows of a queue, or why there are none and what is next. */
export function QueueList({ view, isNarrowed, ...list }: Props) {
  const { t } = useTranslation();
  const { cases, isPending, error, news, reload, refetch } = list.queue;
  if (isPending) {
    return (
      <Stack gap={1} role="status" aria-label={t('loading')}>
        {Array.from({ length: 6 }, (_, i) => (
          <Skeleton key={i} height={64} />
        ))}
      </Stack>
    );
  }
  if (error && cases.length === 0) {
    return <NotLoaded problem={error as ApiProblem} retry={refetch} />;
  }
  if (cases.length === 0) {
    return <Empty view={view} isNarrowed={isNarrowed} />;
  }
  return (
    <>
      <div role="status" className="huiyin-news">
        {news > 0 && (
          <Button size="compact-sm" radius="xl" onClick={reload}>
            {t('newCases', { n: news })}
          </Button>
        )}
      </div>
      <Rows key={list.place} {...list} />
    </>
  );
}

/** An empty list says what is next, and leads there. */
function Empty({ view, isNarrowed }: Pick<Props, 'view' | 'isNarrowed'>) {
  const { t } = useTranslation();
  const next = nextList(view, useMe());
  const target = next ? { to: '/', search: { view: next } } : { to: '/board' };
  return (
    <div className="huiyin-card">
      <Text>{t(emptyWords(view, isNarrowed))}</Text>
      {!isNarrowed && (
        <Anchor component={Link} {...(target as object)} underline="always">
          {t('emptyNext', { place: t(next ? `view_${next}` : 'board') })}
        </Anchor>
      )}
    </div>
  );
}

/** What an empty list says, as a word's key. */
function emptyWords(view: string, isNarrowed: boolean): string {
  if (isNarrowed) return 'emptySearch';
  const own = [
    ...['triage', 'mine', 'unassigned', 'approvals', 'breached', 'due_today', 'due_next'],
    ...['to_approve', 'to_extend'],
    ...['extensions', 'consulted', 'awaiting', 'paused', 'recent', 'section'],
  ];
  return own.includes(view) ? `empty_${view}` : 'emptyQueue';
}
