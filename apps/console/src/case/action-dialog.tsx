import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail } from '../api/model';
import { useMe, useSectionName } from '../session/session';
import type { Act } from './use-case';

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
  readonly preset?: Record<string, string>;
  readonly close: () => void;
}

/** Asks for what an action needs. It stays open, with all that was typed, until the action is done. */
export function ActionDialog({ c, action, act, preset = {}, close }: Props) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Record<string, string>>(preset);
  const set = (name: string) => (value: string | null) =>
    setValues((before) => ({ ...before, [name]: value ?? '' }));
  const errorOf = (name: string) => act.error?.errors.find((fault) => fault.path === name)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ action, body: values }, { onSuccess: close });
  };
  const asks = ASKS[action] ?? [];
  return (
    <Modal opened onClose={close} title={`${t(`a_${action}`)} ${c.caseNo}`} size="lg">
      <form onSubmit={submit}>
        <Stack>
          {asks.includes('to') && (
            <SectionSelect c={c} value={values.to} change={set('to')} error={errorOf('to')} />
          )}
          {asks.includes('handler') && (
            <ColleagueSelect value={values.handler} change={set('handler')} />
          )}
          {(['reason', 'text'] as const)
            .filter((name) => asks.includes(name))
            .map((name) => (
              <Textarea
                key={name}
                label={t(name)}
                autosize
                minRows={3}
                required
                data-autofocus
                value={values[name] ?? ''}
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
    </Modal>
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
      searchable
    />
  );
}

function ColleagueSelect({ value, change }: SelectProps) {
  const { t } = useTranslation();
  const data = useMe().colleagues.map(({ account, name }) => ({ value: account, label: name }));
  return (
    <Select label={t('toColleague')} data={data} value={value ?? null} onChange={change} required />
  );
}
