import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from './editing';
import { CrossIcon } from '../../shell/icons';

type Row = readonly [word: string, weight: number];

interface Props {
  readonly path: string;
  readonly title: string;
}

/** Keywords and what each counts; the newest row first, so that it is seen. */
export function WeightsAt({ path, title }: Props) {
  const { t } = useTranslation();
  const { value, set, error } = useField<Record<string, number>>(path);
  // Rows while they are typed: two may be alike for a moment, and an empty one is none yet.
  const [rows, setRows] = useState<Row[]>(() => Object.entries(value ?? {}));
  const [shown, show] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const keep = (next: Row[]) => {
    setRows(next);
    set(Object.fromEntries(next.filter(([word]) => word.trim() !== '')));
  };
  const put = (i: number, row: Row) => keep(rows.map((one, other) => (other === i ? row : one)));
  const add = () => {
    show('');
    keep([['', 1], ...rows]);
    requestAnimationFrame(() => place.current?.querySelector('input')?.focus());
  };
  const isTwice = (word: string) => rows.filter(([other]) => other === word).length > 1;
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Group justify="space-between" align="end">
        <Text fw={600}>{t('set_words', { title, n: rows.length })}</Text>
        <Group align="end" gap="xs">
          {rows.length > 12 && (
            <TextInput
              label={t('set_find')}
              value={shown}
              w={160}
              onChange={({ currentTarget }) => show(currentTarget.value)}
            />
          )}
          <Button variant="default" onClick={add}>
            {t('set_addWord')}
          </Button>
        </Group>
      </Group>
      {error && <Text className="huiyin-fault">{error}</Text>}
      <div className="huiyin-weights" ref={place}>
        {rows.map(([word, weight], i) =>
          word.includes(shown) ? (
            <Group key={i} gap={4} wrap="nowrap" align="start">
              <TextInput
                aria-label={t('set_word', { n: i + 1 })}
                value={word}
                error={word !== '' && isTwice(word) ? t('set_twice') : undefined}
                onChange={({ currentTarget }) => put(i, [currentTarget.value, weight])}
                style={{ flex: 1 }}
              />
              <NumberInput
                aria-label={t('set_weightOf', { word: word || i + 1 })}
                value={weight}
                w={84}
                step={0.5}
                onChange={(given) => put(i, [word, Number(given)])}
              />
              <Button
                variant="subtle"
                px="xs"
                aria-label={t('set_removeOf', { name: word || i + 1 })}
                onClick={() => keep(rows.filter((_, other) => other !== i))}
              >
                <CrossIcon />
              </Button>
            </Group>
          ) : null,
        )}
      </div>
    </Stack>
  );
}
