import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FilterName, type QueueFilter, setFilters } from './filters';
import { useValueName } from './value-name';
import { CrossIcon } from '../../shell/icons';

interface Props {
  readonly filter: QueueFilter;
  readonly narrow: (change: QueueFilter) => void;
}

/** What narrows the list, each to be taken away. */
export function FilterChips({ filter, narrow }: Props) {
  const { t } = useTranslation();
  const nameOf = useValueName();
  const set = setFilters(filter);
  if (set.length === 0) return null;
  const words = (name: FilterName) =>
    `${t(`filter_${name}`)}${t('colon')}${nameOf(name, filter[name] ?? '')}`;
  return (
    <Group gap={6} mb="xs">
      {set.map((name) => (
        <Button
          key={name}
          variant="default"
          size="compact-sm"
          aria-label={t('without', { name: words(name) })}
          rightSection={<CrossIcon />}
          onClick={() => narrow({ [name]: undefined })}
        >
          {words(name)}
        </Button>
      ))}
      {set.length > 1 && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => narrow(Object.fromEntries(set.map((name) => [name, undefined])))}
        >
          {t('withoutAll')}
        </Button>
      )}
    </Group>
  );
}
