import { Button, Group, NativeSelect, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post } from '../api/client';
import type { ApiProblem } from '../api/model';
import { ProblemAlert } from '../case/problem-alert';
import { useMe } from '../session/session';
import { Notice } from '../shell/notice';
import { writeDay } from '../words/moments';

interface Named {
  readonly account: string;
  readonly name: string;
}
interface Plan {
  readonly absences: readonly (Named & {
    readonly id: string;
    readonly deputy: Named;
    readonly from: string;
    readonly to: string;
    readonly mayEnd: boolean;
  })[];
  readonly people: readonly (Named & { readonly deputies: readonly Named[] })[];
}

const KEY = ['absences'];

/** Who is away, and entering days away for oneself or for those one is the chief of. */
export function Absences() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const found = useQuery<Plan, ApiProblem>({ queryKey: KEY, queryFn: () => get('/absences') });
  const end = useMutation<Plan, ApiProblem, string>({
    mutationFn: (id) => post(`/absences/${id}/end`, {}),
    onSuccess: (plan) => client.setQueryData(KEY, plan),
  });
  const day = (iso: string) => writeDay(iso, i18n.language);
  return (
    <Stack>
      <Text size="sm">{t('absencesHint')}</Text>
      <ProblemAlert problem={found.error ?? end.error} />
      {found.isPending && <Skeleton height={120} />}
      {found.data?.absences.length === 0 && <Text size="sm">{t('absenceNone')}</Text>}
      {found.data && found.data.absences.length > 0 && (
        <ul className="huiyin-rows">
          {found.data.absences.map(({ id, name, deputy, from, to, mayEnd }) => (
            <li key={id} style={{ padding: '8px 12px' }}>
              <Group justify="space-between">
                <div>
                  <Text fw={600}>{name}</Text>
                  <Text size="sm">
                    {t('absenceLine', { from: day(from), to: day(to), deputy: deputy.name })}
                  </Text>
                </div>
                {mayEnd && (
                  <Button size="xs" variant="default" onClick={() => end.mutate(id)}>
                    {t('absenceEnd')}
                  </Button>
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
      {found.data && <EnterAbsence people={found.data.people} />}
    </Stack>
  );
}

function EnterAbsence({ people }: Pick<Plan, 'people'>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const nothing = { account: useMe().account, deputy: '', from: '', to: '' };
  const [given, give] = useState(nothing);
  const enter = useMutation<Plan, ApiProblem>({
    mutationFn: () => post('/absences', { ...given, to: given.to || given.from }),
    onSuccess: (plan) => {
      client.setQueryData(KEY, plan);
      give(nothing);
      void client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const chosen = people.find(({ account }) => account === given.account);
  const set = (change: Partial<typeof nothing>) => give({ ...given, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  const asOptions = (list: readonly Named[]) =>
    list.map(({ account, name }) => ({ value: account, label: name }));
  return (
    <Stack component="form" onSubmit={submit as never} gap="sm">
      <ProblemAlert problem={enter.error} />
      {enter.isSuccess && (
        <Notice tone="next" role="status">
          {t('absenceEntered')}
        </Notice>
      )}
      <Group align="end" gap="sm">
        {people.length > 1 && (
          <NativeSelect
            label={t('absenceWho')}
            data={asOptions(people)}
            value={given.account}
            onChange={(event) => set({ account: event.currentTarget.value, deputy: '' })}
          />
        )}
        <TextInput
          type="date"
          label={t('absenceFrom')}
          required
          withAsterisk={false}
          value={given.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('absenceTo')}
          value={given.to}
          min={given.from}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('absenceDeputy')}
          required
          withAsterisk={false}
          data={[{ value: '', label: t('absenceChoose') }, ...asOptions(chosen?.deputies ?? [])]}
          value={given.deputy}
          onChange={(event) => set({ deputy: event.currentTarget.value })}
        />
      </Group>
      {chosen && chosen.deputies.length === 0 && <Text size="sm">{t('absenceNobody')}</Text>}
      <Group>
        <Button type="submit" loading={enter.isPending}>
          {t('absenceEnter')}
        </Button>
      </Group>
    </Stack>
  );
}
