import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from '../shell/icons';
import { later } from '../shell/later';
import { useShortcuts } from '../shell/keys/use-shortcuts';
import { FilterChips } from './filters/filter-chips';
import { choicesOf, type QueueFilter, setFilters, sortOf } from './filters/filters';
import { useDensity } from './list/density';
import type { Queue } from './list/use-queue';

const FilterPanel = later(() => import('./filters/filter-panel').then((part) => part.FilterPanel));

const SaveView = later(() => import('./saved/save-view').then((part) => part.SaveView));

interface Props {
  readonly queue: Queue;
  readonly filter: QueueFilter;
  readonly name: string;
  readonly narrow: (change: QueueFilter) => void;
}

/** Which list this is, how many cases it has, and what narrows and orders it. */
export function QueueHead({ queue, filter, name, narrow }: Props) {
  const { t } = useTranslation();
  const search = useSearch(filter.q, narrow);
  const n = queue.cases.length;
  return (
    <>
      <Group justify="space-between" align="baseline" mb="xs" wrap="nowrap">
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {name}
        </Title>
        {!queue.isPending && (
          <Text size="sm" c="dimmed" role="status" style={{ flexShrink: 0 }}>
            {t(queue.hasNextPage ? 'firstOf' : 'countOf', { n })}
          </Text>
        )}
      </Group>
      <TextInput
        id="queue-search"
        key={filter.view}
        ref={search.field}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<SearchIcon />}
        defaultValue={filter.q}
        onChange={(event) => search.find(event.currentTarget.value)}
        mb="xs"
      />
      <Controls filter={filter} narrow={narrow} />
      <FilterChips filter={filter} narrow={narrow} />
    </>
  );
}

/** The search field keeps what is typed, and the cursor; only words that came from elsewhere are put into it. */
function useSearch(q: string | undefined, narrow: Props['narrow']) {
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef<(string | undefined)[]>([]);
  const find = useDebouncedCallback((typed: string) => {
    const next = typed.trim() || undefined;
    if (next !== q) asked.current.push(next);
    narrow({ q: next });
  }, 300);
  useEffect(() => {
    const own = asked.current.indexOf(q);
    asked.current = own < 0 ? [] : asked.current.slice(own + 1);
    if (own < 0 && field.current) field.current.value = q ?? '';
  }, [q]);
  return { field, find };
}

/** Filter, order, how close the rows stand, and keeping all that under a name. */
function Controls({ filter, narrow }: Pick<Props, 'filter' | 'narrow'>) {
  const { t } = useTranslation();
  const [isFiltering, setFiltering] = useState(false);
  const [density, setDensity] = useDensity();
  useShortcuts({
    search: () => document.getElementById('queue-search')?.focus(),
    filter: () => setFiltering(true),
  });
  const isCompact = density === 'compact';
  return (
    <Group gap={6} mb="xs">
      <Button variant="default" size="compact-sm" h={30} onClick={() => setFiltering(true)}>
        {t('filter')}
      </Button>
      <NativeSelect
        size="xs"
        aria-label={t('sort')}
        value={sortOf(filter)}
        data={(choicesOf('sort') ?? []).map((sort) => ({ value: sort, label: t(`sort_${sort}`) }))}
        onChange={(event) => narrow({ sort: event.currentTarget.value })}
      />
      <Button
        variant="default"
        size="compact-sm"
        h={30}
        aria-pressed={isCompact}
        onClick={() => setDensity(isCompact ? 'comfortable' : 'compact')}
      >
        {t('compact')}
      </Button>
      {(setFilters(filter).length > 0 || filter.sort) && <SaveView filter={filter} />}
      {isFiltering && (
        <FilterPanel filter={filter} narrow={narrow} close={() => setFiltering(false)} />
      )}
    </Group>
  );
}
