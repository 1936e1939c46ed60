import { Anchor, Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/client';
import type { ApiProblem, Plan } from '../api/model';
import { useMe } from '../session/session';
import { Notice } from '../shell/notice';
import { usePageTitle } from '../shell/page-title';
import { type ChosenPlan, type NoPlan, readPlan } from './chosen-plan';
import { PlanFaults } from './plan-faults';

/** Where an administrator brings in the plan of a year: what a file holds is told before it is imported. */
export function PlanImportPage() {
  const { t } = useTranslation();
  const me = useMe();
  usePageTitle(t('planImport'));
  return (
    <Stack>
      <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
        {t('planImport')}
      </Title>
      {me.role === 'admin' ? <Import /> : <Notice tone="quiet">{t('planImportOthers')}</Notice>}
    </Stack>
  );
}

interface Chosen {
  readonly name: string;
  readonly plan: ChosenPlan | NoPlan;
}

function Import() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const forget = useRef<() => void>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const send = useMutation<Plan, ApiProblem, unknown>({
    mutationFn: (document) => post<Plan>('/plans', document),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plan'] }),
  });
  const choose = async (file: File | null) => {
    if (!file) return;
    send.reset();
    forget.current?.();
    setChosen({ name: file.name, plan: readPlan(await file.text()) });
  };
  if (send.data) return <Imported title={send.data.title} />;
  const plan = chosen?.plan;
  return (
    <>
      <Text maw={720}>{t('planImportHow')}</Text>
      <Group>
        {/* The same file may be chosen again after it was mended: the button forgets it. */}
        <FileButton resetRef={forget} accept="application/json,.json" onChange={choose}>
          {(props) => (
            <Button {...props} variant={chosen ? 'default' : 'filled'}>
              {t(chosen ? 'planChooseOther' : 'planChoose')}
            </Button>
          )}
        </FileButton>
      </Group>
      {typeof plan === 'string' && (
        <Notice tone="error" role="alert" title={chosen?.name}>
          {t(plan)}
        </Notice>
      )}
      {chosen && typeof plan === 'object' && (
        <>
          <Contents name={chosen.name} plan={plan} />
          {send.error && <PlanFaults problem={send.error} document={plan.document} />}
          <Group>
            <Button loading={send.isPending} onClick={() => send.mutate(plan.document)}>
              {t('planImportNow')}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}

/** What the file holds, for whoever chose it to see that it is the right one. */
function Contents({ name, plan }: { name: string; plan: ChosenPlan }) {
  const { t } = useTranslation();
  const facts = [
    ['planTitle', plan.title || '—'],
    ['planYear', plan.year === undefined ? '—' : t('planYearIs', { year: plan.year })],
    ['planStrategies', plan.strategies],
    ['planMethods', plan.methods],
    ['planMeasures', plan.measures],
  ] as const;
  return (
    <section className="huiyin-card" aria-label={t('planContents', { name })}>
      <Title order={2} size="h5" mb="xs" style={{ overflowWrap: 'anywhere' }}>
        {t('planContents', { name })}
      </Title>
      <Stack component="dl" gap={4} m={0}>
        {facts.map(([word, value]) => (
          <Group key={word} gap="xs" align="baseline" wrap="nowrap">
            <Text component="dt" c="dimmed" size="sm" w={96} style={{ flexShrink: 0 }}>
              {t(word)}
            </Text>
            <Text component="dd" m={0} className="huiyin-figures">
              {value}
            </Text>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

function Imported({ title }: { title: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="next" role="status" title={t('planImported', { title })}>
      <Anchor component={Link} to="/plan" underline="always">
        {t('planOpen')}
      </Anchor>
    </Notice>
  );
}
