import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../words/both-languages';
import { QueueRow } from './queue-row';
import type { Queue } from './use-queue';
import { Notice } from '../shell/notice';

interface Props {
  readonly queue: Queue;
  readonly view: string;
  readonly isNarrowed: boolean;
  readonly current?: string;
  readonly open: (caseNo: string) => void;
}

/** The rows of a queue; the open case is marked. */
export function QueueList({ queue, view, isNarrowed, current, open }: Props) {
  const { t, i18n } = useTranslation();
  const { cases, isPending, error, hasNextPage, fetchNextPage, isFetchingNextPage } = queue;
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
    return (
      <Notice tone="warning" role="alert">
        {inLanguage(error.message, i18n.language)}
      </Notice>
    );
  }
  if (cases.length === 0) {
    return <Text className="huiyin-card">{t(emptyWords(view, isNarrowed))}</Text>;
  }
  return (
    <Stack gap="xs">
      <ul className="huiyin-rows">
        {cases.map((row) => (
          <li key={row.caseNo}>
            <QueueRow row={row} isOpen={row.caseNo === current} open={() => open(row.caseNo)} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}

/** An empty list says what is next. */
function emptyWords(view: string, isNarrowed: boolean): string {
  if (isNarrowed) return 'emptySearch';
  const own = [
    ...['triage', 'mine', 'unassigned', 'approvals', 'breached', 'due_today', 'due_next'],
    ...['extensions', 'consulted', 'paused'],
  ];
  return own.includes(view) ? `empty_${view}` : 'emptyQueue';
}
