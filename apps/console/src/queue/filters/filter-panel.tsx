import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/session';
import { Dialog } from '../../shell/dialog';
import { choicesOf, FILTERS, type FilterName, NOBODY, type QueueFilter } from './filters';
import { useValueName } from './value-name';

interface Props {
  readonly filter: QueueFilter;
  readonly narrow: (change: QueueFilter) => void;
  readonly close: () => void;
}

/** Everything a list can be narrowed by; it is narrowed at once when the form is sent. */
export function FilterPanel({ filter, narrow, close }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<QueueFilter>(filter);
  const nameOf = useValueName();
  const choices = useChoices();
  const set = (name: FilterName) => (event: { currentTarget: { value: string } }) =>
    setChosen({ ...chosen, [name]: event.currentTarget.value || undefined });
  const field = (name: FilterName) => ({
    ...{ label: t(`filter_${name}`), value: chosen[name] ?? '', onChange: set(name) },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    narrow(Object.fromEntries(FILTERS.map((name) => [name, chosen[name]])));
    close();
  };
  return (
    <Dialog opened onClose={close} title={t('filter')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {FILTERS.map((name, i) => {
              const values = choices(name);
              if (!values) {
                const type = /(From|To)$/.test(name) ? 'date' : 'text';
                return (
                  <TextInput
                    key={name}
                    type={type}
                    data-autofocus={i === 0}
                    maxLength={60}
                    {...field(name)}
                  />
                );
              }
              const data = [
                { value: '', label: t('filterAny') },
                ...values.map((value) => ({ value, label: nameOf(name, value) })),
              ];
              return <NativeSelect key={name} data={data} {...field(name)} />;
            })}
          </SimpleGrid>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setChosen({ view: filter.view })}>
              {t('withoutAll')}
            </Button>
            <Button type="submit">{t('filterShow')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Sections and colleagues are this person's; a handler known by account alone is typed. */
function useChoices(): (name: FilterName) => readonly string[] | undefined {
  const me = useMe();
  return (name) => {
    if (name === 'department') return me.sections.map(({ code }) => code);
    if (name === 'handler' && me.colleagues.length > 0) {
      return [NOBODY, ...me.colleagues.map(({ account }) => account)];
    }
    return choicesOf(name);
  };
}
