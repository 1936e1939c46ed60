import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/editing';
import { NumberAt, WordsAt } from '../form/fields';
import { WeightsAt } from '../form/weights';
import { CrossIcon } from '../../shell/icons';

/** The parts of the rules, in the order in which they are changed most. */
export const PARTS = ['subjects', 'urgent', 'thresholds', 'groups', 'kinds', 'reports'].concat([
  'area',
  'reading',
]) as readonly string[] as readonly ['subjects', ...string[]];

interface Fields {
  readonly numbers: readonly string[];
  readonly weights: readonly string[];
  readonly lists: readonly string[];
}

/** What each part holds; its words follow the names. */
const FIELDS: Readonly<Record<string, Fields>> = {
  urgent: { numbers: ['urgent.threshold'], weights: ['urgent.words'], lists: [] },
  thresholds: { numbers: ['thresholds.score', 'thresholds.confidence'], weights: [], lists: [] },
  kinds: {
    numbers: [],
    weights: ['kinds.inquiry', 'kinds.suggestion', 'kinds.complaint'],
    lists: [],
  },
  reports: {
    numbers: ['reports.threshold'],
    weights: ['reports.acts', 'reports.markers', 'reports.actors', 'reports.innocent'],
    lists: [],
  },
  area: {
    numbers: ['area.threshold'],
    weights: ['area.cues'],
    lists: ['places', 'before', 'after', 'streets', 'routes', 'own'].map((name) => `area.${name}`),
  },
  reading: { numbers: [], weights: [], lists: ['headers', 'pointers', 'denials'] },
};

/** Everything of the rules that is no subject. */
export function OtherParts({ part }: { part: string }) {
  const { t } = useTranslation();
  if (part === 'groups') return <Groups />;
  const fields = FIELDS[part];
  const label = (path: string) => t(`set_at_${path.split('.').join('_')}`);
  return (
    <Stack className="huiyin-setting-row">
      <Text size="sm">{t(`set_part_${part}`)}</Text>
      {fields.numbers.map((path) => (
        <NumberAt key={path} path={path} label={label(path)} step={0.05} />
      ))}
      {fields.weights.map((path) => (
        <WeightsAt key={path} path={path} title={label(path)} />
      ))}
      {fields.lists.map((path) => (
        <WordsAt key={path} path={path} label={label(path)} />
      ))}
    </Stack>
  );
}

/** Words that say the same, under a name that keywords refer to. */
function Groups() {
  const { t } = useTranslation();
  const { value: groups = {}, set } = useField<Record<string, string>>('groups');
  const [shown, show] = useState('');
  const [name, setName] = useState('');
  const found = Object.entries(groups).filter(([key, words]) => (key + words).includes(shown));
  return (
    <Stack className="huiyin-setting-row">
      <Text size="sm">{t('set_part_groups')}</Text>
      <Group align="end">
        <TextInput
          label={t('set_find')}
          value={shown}
          onChange={({ currentTarget }) => show(currentTarget.value)}
        />
        <TextInput
          label={t('set_newGroup')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={name.trim() === '' || name in groups}
          onClick={() => {
            set({ [name.trim()]: name.trim(), ...groups });
            setName('');
          }}
        >
          {t('set_addGroup')}
        </Button>
      </Group>
      {found.map(([key, words]) => (
        <Group key={key} align="end" gap="xs" wrap="nowrap">
          <Textarea
            label={`@${key}`}
            value={words}
            autosize
            style={{ flex: 1 }}
            onChange={({ currentTarget }) => set({ ...groups, [key]: currentTarget.value })}
          />
          <Button
            variant="default"
            aria-label={t('set_removeOf', { name: `@${key}` })}
            onClick={() => {
              const { [key]: _gone, ...rest } = groups;
              set(rest);
            }}
          >
            <CrossIcon />
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
