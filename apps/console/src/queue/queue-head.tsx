import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSectionName } from '../session/session';
import { SearchIcon } from '../shell/icons';
import type { Queue } from './use-queue';

/** Which list this is, how many cases it has, and what narrows it. */
export function QueueHead({ queue, view }: { queue: Queue; view: string }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const narrow = (change: object) =>
    void navigate({ to: '.', search: { ...search, ...change } as never });
  const find = useDebouncedCallback((q: string) => narrow({ q: q || undefined }), 300);
  const n = queue.cases.length;
  return (
    <>
      <Group justify="space-between" align="baseline" mb="xs" wrap="nowrap">
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {t(`view_${view}`)}
        </Title>
        {!queue.isPending && (
          <Text size="sm" c="dimmed" role="status" style={{ flexShrink: 0 }}>
            {t(queue.hasNextPage ? 'firstOf' : 'countOf', { n })}
          </Text>
        )}
      </Group>
      {search.department && (
        <Button
          variant="default"
          size="xs"
          mb="xs"
          aria-label={t('without', { name: nameOf(search.department) })}
          rightSection={<span aria-hidden>✕</span>}
          onClick={() => narrow({ department: undefined })}
        >
          {nameOf(search.department)}
        </Button>
      )}
      <TextInput
        id="queue-search"
        key={`${view} ${search.q === undefined}`}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<SearchIcon />}
        defaultValue={search.q}
        onChange={(event) => find(event.currentTarget.value)}
        mb="sm"
      />
    </>
  );
}
