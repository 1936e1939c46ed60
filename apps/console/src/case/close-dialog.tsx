import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail, Plan } from '../api/model';
import { measuresOf, newestPlan } from '../plan/plans';
import type { Act } from './use-case';

interface Props {
  readonly c: CaseDetail;
  readonly action: Action;
  readonly act: Act;
  readonly close: () => void;
}

interface Link {
  readonly code: string;
  readonly evidence: string;
}

/** Links the case to the measures it serves, each with a sentence of evidence, or says why none. */
export function CloseDialog({ c, action, act, close }: Props) {
  const { t } = useTranslation();
  const plan = useQuery({ queryKey: ['plan', 'newest'], queryFn: newestPlan });
  const suggested = suggestionsOf(c, plan.data);
  const [chosen, setChosen] = useState<readonly Link[]>();
  const [noMeasureReason, setReason] = useState('');
  const links = chosen ?? suggested.slice(0, 1).map((code) => ({ code, evidence: '' }));
  const change = (code: string, evidence: string) =>
    setChosen(links.map((link) => (link.code === code ? { code, evidence } : link)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = links.length > 0 ? { measures: links } : { noMeasureReason };
    act.mutate({ action, body }, { onSuccess: close });
  };
  return (
    <Modal opened onClose={close} title={`${t(`a_${action}`)} ${c.caseNo}`} size="xl">
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('closeHint')}</Text>
          <MeasurePicker
            plan={plan.data}
            suggested={suggested}
            taken={links.map(({ code }) => code)}
            add={(code) => setChosen([...links, { code, evidence: '' }])}
          />
          {links.map(({ code, evidence }) => (
            <Group key={code} align="flex-end" wrap="nowrap">
              <Textarea
                style={{ flex: 1 }}
                label={`${code} ${t('evidence')}`}
                autosize
                minRows={2}
                required
                value={evidence}
                onChange={(event) => change(code, event.currentTarget.value)}
              />
              <Button
                variant="default"
                aria-label={`${t('cancel')} ${code}`}
                onClick={() => setChosen(links.filter((link) => link.code !== code))}
              >
                ✕
              </Button>
            </Group>
          ))}
          {links.length === 0 && action === 'close' && (
            <Textarea
              label={t('noMeasure')}
              autosize
              minRows={2}
              required
              value={noMeasureReason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
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

interface PickerProps {
  readonly plan?: Plan;
  readonly suggested: readonly string[];
  readonly taken: readonly string[];
  readonly add: (code: string) => void;
}

function MeasurePicker({ plan, suggested, taken, add }: PickerProps) {
  const { t } = useTranslation();
  const all = plan ? measuresOf(plan) : [];
  const rank = (code: string) => (suggested.includes(code) ? 0 : 1);
  const data = all
    .filter(({ code }) => !taken.includes(code))
    .sort((a, b) => rank(a.code) - rank(b.code))
    .map(({ code, action }) => ({ value: code, label: `${code} ${action.slice(0, 60)}` }));
  return (
    <Select
      label={t('addMeasure')}
      data={data}
      value={null}
      onChange={(code) => code && add(code)}
      searchable
      maxDropdownHeight={280}
    />
  );
}

/** Measures that routing thinks the case may serve and that the plan has. */
function suggestionsOf(c: CaseDetail, plan: Plan | undefined): string[] {
  if (!plan) return [];
  const codes = measuresOf(plan).map(({ code }) => code);
  return (c.routing?.measures ?? [])
    .map((item) => `${plan.year}-${item}`)
    .filter((code) => codes.includes(code));
}
