import { Button, Group, Progress, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem, CaseSummary } from '../../api/model';
import { MeasureLinks } from '../../case/close/measure-links';
import type { Link } from '../../case/close/closing';
import { ProblemAlert } from '../../case/problem-alert';
import { newestPlan } from '../../plan/plans';
import { useMe, useSectionName } from '../../session/session';
import { Dialog } from '../../shell/dialog';
import { useKept } from '../../typed/kept';
import { BULK, type BulkAction } from './bulk';

interface Props {
  readonly action: BulkAction;
  readonly rows: readonly CaseSummary[];
  readonly problem: ApiProblem | null;
  readonly isPending: boolean;
  /** How many are done; undefined while nothing is being done. */
  readonly progress: number | undefined;
  /** `done` is called when something has been done, so that what was typed is not needed any more. */
  readonly act: (body: object, done: () => void) => void;
  readonly close: () => void;
}

interface Typed {
  readonly to?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly measures?: readonly Link[];
}

/** Asks once for what an action needs, for all the chosen cases. What was typed stays when it is closed. */
export function BulkDialog({ action, rows, problem, isPending, progress, act, close }: Props) {
  const { t } = useTranslation();
  const { typed = {}, keep, forget } = useKept<Typed>(`bulk.${action}`);
  const asks: readonly string[] = BULK[action];
  const set = (name: keyof Typed) => (value: unknown) => keep({ ...typed, [name]: value ?? '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(Object.fromEntries(asks.map((name) => [name, typed[name as keyof Typed]])), forget);
  };
  return (
    <Dialog
      opened
      onClose={close}
      title={t('bulkTitle', { action: t(`a_${action}`), n: rows.length })}
      size="lg"
    >
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert problem={problem} />
          <Text size="sm" c="dimmed" lineClamp={2} className="huiyin-figures">
            {rows.map(({ caseNo }) => caseNo).join(t('comma'))}
          </Text>
          {asks.includes('to') && <ToSection value={typed.to} change={set('to')} />}
          {(['reason', 'text'] as const)
            .filter((name) => asks.includes(name))
            .map((name) => (
              <Textarea
                key={name}
                label={t(`${name}_${action}`)}
                autosize
                minRows={3}
                required
                withAsterisk={false}
                data-autofocus={asks[0] === name}
                value={typed[name] ?? ''}
                onChange={(event) => set(name)(event.currentTarget.value)}
              />
            ))}
          {asks.includes('measures') && (
            <Measures links={typed.measures ?? []} change={set('measures')} />
          )}
          {progress !== undefined && (
            <Progress value={(100 * progress) / rows.length} aria-label={t('bulkRunning')} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isPending}>
              {t(`a_${action}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface Field {
  readonly value?: string;
  readonly change: (value: string | null) => void;
}

function ToSection({ value, change }: Field) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const codes = useMe().sections.map(({ code }) => code);
  return (
    <Select
      label={t('toSection')}
      data={codes
        .filter((code) => code !== 'TRIAGE')
        .map((code) => ({ value: code, label: nameOf(code) }))}
      value={value ?? null}
      onChange={change}
      required
      withAsterisk={false}
      searchable
      data-autofocus
      nothingFoundMessage={t('nothingFound')}
    />
  );
}

function Measures(props: { links: readonly Link[]; change: (links: readonly Link[]) => void }) {
  const plan = useQuery({ queryKey: ['plan', 'newest'], queryFn: newestPlan });
  return <MeasureLinks plan={plan.data} linked={[]} {...props} />;
}
