import { Button, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/model';
import { useNow } from '../queue/now';
import { NotLoaded } from '../shell/notice';
import { usePageTitle } from '../shell/page-title';
import { writeDay } from '../words/moments';
import { byDay, dayOf } from './by-day';
import { NoticeRow } from './notice-row';
import { useMark, useNotices } from './use-notices';

/** Everything one was told, day by day. */
export function NoticesPage() {
  const { t } = useTranslation();
  const [isUnread, setUnread] = useState(false);
  const found = useNotices(isUnread);
  const mark = useMark();
  const nameOf = useDayName();
  usePageTitle(t('notices'));
  return (
    <Stack gap="md" maw={860}>
      <Group justify="space-between">
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {t('notices')}
        </Title>
        <Group gap="xs">
          <SegmentedControl
            aria-label={t('notices')}
            value={isUnread ? 'unread' : 'all'}
            onChange={(value) => setUnread(value === 'unread')}
            data={[
              { value: 'all', label: t('noticesAll') },
              { value: 'unread', label: t('noticesOnlyUnread', { n: found.unread }) },
            ]}
          />
          <Button
            variant="default"
            disabled={found.unread === 0}
            onClick={() => mark.mutate({ ids: 'all', isRead: true })}
          >
            {t('noticesReadAll')}
          </Button>
        </Group>
      </Group>
      {found.isPending && <Skeleton height={240} role="status" aria-label={t('loading')} />}
      {!found.data && (
        <NotLoaded problem={found.error as ApiProblem | null} retry={found.refetch} />
      )}
      {found.data && found.notices.length === 0 && (
        <Text className="huiyin-card">{t(isUnread ? 'noticesNoneUnread' : 'noticesEmpty')}</Text>
      )}
      {byDay(found.notices).map(({ day, notices }) => (
        <section key={day} aria-label={nameOf(day)}>
          <Title order={2} size="h5" mb="xs">
            {nameOf(day)}
          </Title>
          <ul className="huiyin-rows">
            {notices.map((notice) => (
              <NoticeRow
                key={notice.id}
                notice={notice}
                follow={() => {
                  if (!notice.readAt) mark.mutate({ ids: [notice.id], isRead: true });
                }}
                mark={() => {
                  // Here the row goes away with its button.
                  if (isUnread) goOnBehind(document.activeElement);
                  mark.mutate({ ids: [notice.id], isRead: !notice.readAt });
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('noticesMore')}
        </Button>
      )}
    </Stack>
  );
}

/** Puts the focus on the next row's button, or else on the heading. */
function goOnBehind(button: Element | null): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-mark]')];
  const next = all[all.findIndex((one) => one === button) + 1];
  (next ?? document.getElementById('page-heading'))?.focus();
}

/** 今天, 昨天, else the date. */
function useDayName(): (day: string) => string {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const yesterday = dayOf(new Date(now.getTime() - 24 * 3600_000));
  return (day) => {
    if (day === dayOf(now)) return t('today');
    return day === yesterday ? t('yesterday') : writeDay(day, i18n.language);
  };
}
