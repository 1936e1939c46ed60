import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from './editing';
import { moved } from './paths';

interface Props {
  readonly path: string;
  readonly title: string;
  /** What a row is called, e.g. by its name. */
  readonly nameOf: (row: never, i: number) => string;
  /** A new row. */
  readonly fresh: () => unknown;
  readonly addLabel: string;
  /** The last row stands for the rest: new ones come before it, and it neither moves nor goes. */
  readonly lastStays?: boolean;
  readonly children: (path: string, i: number) => ReactNode;
}

/** Rows that are added, removed and put in order with buttons; the focus goes with the row. */
export function RowsAt({ path, title, nameOf, fresh, addLabel, lastStays, children }: Props) {
  const { value = [], set, error } = useField<unknown[]>(path);
  const place = useRef<HTMLDivElement>(null);
  const end = lastStays ? value.length - 1 : value.length;
  const focus = (selector: string) =>
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(selector)?.focus());
  const move = (from: number, to: number) => {
    set(moved(value, from, to));
    const way = to < from ? 'up' : 'down';
    const isEdge = to === 0 || to === end - 1;
    focus(
      `:scope > [data-row="${to}"] [data-way="${isEdge ? (way === 'up' ? 'down' : 'up') : way}"]`,
    );
  };
  const add = () => {
    set([...value.slice(0, end), fresh(), ...value.slice(end)]);
    focus(`:scope > [data-row="${end}"] :is(input, select)`);
  };
  return (
    <Stack gap="sm" ref={place}>
      {error && (
        <Text c="red.9" size="sm" className="huiyin-fault">
          {error}
        </Text>
      )}
      {value.map((row, i) => (
        <fieldset
          key={i}
          data-row={i}
          className="huiyin-setting-row"
          aria-label={`${title} ${i + 1}`}
        >
          <Group justify="space-between" mb="xs" gap="xs">
            <Text fw={600}>{nameOf(row as never, i)}</Text>
            {i < end && (
              <RowButtons
                name={nameOf(row as never, i)}
                up={i > 0 ? () => move(i, i - 1) : undefined}
                down={i < end - 1 ? () => move(i, i + 1) : undefined}
                remove={() => {
                  set(value.filter((_, other) => other !== i));
                  focus(':scope > [data-add]');
                }}
              />
            )}
          </Group>
          {children(`${path}.${i}`, i)}
        </fieldset>
      ))}
      <Button variant="default" onClick={add} data-add style={{ alignSelf: 'start' }}>
        {addLabel}
      </Button>
    </Stack>
  );
}

interface Buttons {
  readonly name: string;
  readonly up?: () => void;
  readonly down?: () => void;
  readonly remove: () => void;
}

function RowButtons({ name, up, down, remove }: Buttons) {
  const { t } = useTranslation();
  return (
    <Group gap={4}>
      {(
        [
          ['up', up],
          ['down', down],
        ] as const
      ).map(([way, act]) => (
        <Button
          key={way}
          size="compact-sm"
          variant="default"
          data-way={way}
          disabled={!act}
          onClick={act}
          aria-label={t(`set_${way}Of`, { name })}
        >
          {t(`set_${way}`)}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={remove}
        aria-label={t('set_removeOf', { name })}
      >
        {t('set_remove')}
      </Button>
    </Group>
  );
}
