import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail } from '../api/model';
import { useMe, useSectionName } from '../session/session';
import { useKept } from '../typed/kept';
import { inLanguage } from '../words/both-languages';
import { ProblemAlert } from './problem-alert';
import type { Act } from './use-case';
import { Dialog } from '../shell/dialog';

type Values = Readonly<Record<string, string>>;

/** What an action asks for, beside the case itself. */
const ASKS: Partial<Record<Action, readonly string[]>> = {
  assign: ['handler'],
  transfer: ['to', 'reason'],
  return: ['reason'],
  'send-back': ['reason'],
  decline: ['reason'],
  note: ['text'],
};

interface Props {
  readonly c: CaseDetail;
  readonly action: Action;
  readonly act: Act;
  readonly preset?: Values;
  readonly close: () => void;
}

/** Asks for what an action needs. What was typed stays, also when it is closed, until the action is done. */
export function ActionDialog({ c, action, act, preset, close }: Props) {
  const { t, i18n } = useTranslation();
  const { typed, keep, forget } = useKept<Values>(`${c.caseNo}.${action}`);
  // A suggestion fills the fields, unless the same one was being worked on.
  const shown: Values = preset && typed?.to !== preset.to ? preset : (typed ?? {});
  const set = (name: string) => (value: string | null) => keep({ ...shown, [name]: value ?? '' });
  const errorOf = (name: string) => {
    const fault = act.error?.errors.find(({ path }) => path === name);
    return fault && inLanguage(fault.message, i18n.language);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(
      { action, body: shown },
      {
        onSuccess: () => {
          forget();
          close();
        },
      },
    );
  };
  const asks = ASKS[action] ?? [];
  return (
    <Dialog opened onClose={close} title={`${t(`a_${action}`)} ${c.caseNo}`} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert problem={act.error} />
          {asks.includes('to') && (
            <SectionSelect c={c} value={shown.to} change={set('to')} error={errorOf('to')} />
          )}
          {asks.includes('handler') && (
            <ColleagueSelect value={shown.handler} change={set('handler')} />
          )}
          {(['reason', 'text'] as const)
            .filter((name) => asks.includes(name))
            .map((name) => (
              <Textarea
                key={name}
                label={t(`${name}_${action}`)}
                autosize
                minRows={3}
                maxRows={14}
                required
                withAsterisk={false}
                data-autofocus
                value={shown[name] ?? ''}
                onChange={(event) => set(name)(event.currentTarget.value)}
                error={errorOf(name)}
              />
            ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {t(`a_${action}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface SelectProps {
  readonly value?: string;
  readonly change: (value: string | null) => void;
  readonly error?: string;
}

function SectionSelect({ c, value, change, error }: SelectProps & { c: CaseDetail }) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useSectionName();
  const data = me.sections
    .filter(({ code }) => code !== 'TRIAGE' && code !== c.lead)
    .map(({ code }) => ({ value: code, label: nameOf(code) }));
  return (
    <Select
      label={t('toSection')}
      data={data}
      value={value ?? null}
      onChange={change}
      error={error}
      required
      withAsterisk={false}
      searchable
      data-autofocus={value ? undefined : true}
      nothingFoundMessage={t('nothingFound')}
    />
  );
}

function ColleagueSelect({ value, change }: SelectProps) {
  const { t } = useTranslation();
  const data = useMe().colleagues.map(({ account, name, role }) => ({
    value: account,
    label: `${name}（${t(`role_${role}`)}）`,
  }));
  return (
    <Select
      label={t('toColleague')}
      data={data}
      value={value ?? null}
      onChange={change}
      required
      withAsterisk={false}
      data-autofocus
    />
  );
}
