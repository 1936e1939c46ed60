import { Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/client';
import type { ApiProblem, CalendarPreview } from '../api/model';
import { Notice } from '../shell/notice';
import { inLanguage } from '../words/both-languages';
import { Moves } from './moves';

const WORKED = ['none', 'morning', 'afternoon', 'all'] as const;

const NOTHING = { day: '', worked: 'none', regions: '', reason: '' };

const bodyOf = ({ day, worked, regions, reason }: typeof NOTHING) => ({
  reason,
  override: { day, worked, regions: regions.split(/[、,，\s]+/).filter(Boolean) },
});

/** One day that is worked otherwise: first what it would move, then the decision. */
export function ChangeForm({ basedOn }: { basedOn: number }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [given, give] = useState(NOTHING);
  const { day, worked, regions, reason } = given;
  const body = { basedOn, ...bodyOf(given) };
  const preview = useMutation<CalendarPreview, ApiProblem>({
    mutationFn: () => post('/calendar/preview', body),
  });
  const adopt = useMutation<unknown, ApiProblem>({
    mutationFn: () => post('/calendar/versions', { ...body, basedOn: preview.data?.basedOn }),
    onSuccess: () => preview.reset(),
    onSettled: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
  // What was looked at must be what is confirmed.
  const set = (change: Partial<typeof given>) => {
    give({ ...given, ...change });
    preview.reset();
    adopt.reset();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    preview.mutate();
  };
  const problem = preview.error ?? adopt.error;
  return (
    <section className="huiyin-card">
      <Title order={2} size="h5" mb="xs">
        {t('calendarChange')}
      </Title>
      <Stack component="form" onSubmit={send as never}>
        <Group align="end">
          <TextInput
            type="date"
            label={t('calendarDay')}
            required
            value={day}
            onChange={(event) => set({ day: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('calendarWorked')}
            value={worked}
            data={WORKED.map((value) => ({ value, label: t(`day_${value}`) }))}
            onChange={(event) => set({ worked: event.currentTarget.value })}
          />
          <TextInput
            label={t('calendarRegions')}
            description={t('calendarRegionsHint')}
            value={regions}
            onChange={(event) => set({ regions: event.currentTarget.value })}
          />
        </Group>
        <TextInput
          label={t('calendarReason')}
          required
          value={reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <Group>
          <Button type="submit" variant="default" loading={preview.isPending}>
            {t('calendarPreview')}
          </Button>
        </Group>
      </Stack>
      {problem && (
        <Notice tone="error" role="alert">
          {inLanguage(problem.detail, i18n.language)}{' '}
          {problem.errors.map(({ message }) => inLanguage(message, i18n.language)).join(' ')}
        </Notice>
      )}
      {adopt.isSuccess && (
        <Notice tone="next" role="status">
          {t('calendarKept')}
        </Notice>
      )}
      {preview.data && (
        <Moves preview={preview.data} confirm={() => adopt.mutate()} isBusy={adopt.isPending} />
      )}
    </section>
  );
}
