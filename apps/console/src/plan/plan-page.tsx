import { Anchor, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem, Measure, Plan } from '../api/model';
import { useMe } from '../session/session';
import { usePageTitle } from '../shell/page-title';
import { findMeasures } from './find-measures';
import { writePlanDue } from './plan-due';
import { newestPlan } from './plans';
import { NotLoaded, Notice } from '../shell/notice';

/** The measures of the plan with the number of cases that serve each. */
export function PlanPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [filter, setFilter] = useState('');
  const plan = useQuery<Plan, ApiProblem>({
    queryKey: ['plan', 'newest'],
    queryFn: newestPlan,
    retry: false,
  });
  usePageTitle(t('plan'));
  if (plan.isPending) return <Skeleton height={300} />;
  if (!plan.data) {
    const isNone = plan.error?.status === 404;
    const mayImport = isNone && me.role === 'admin';
    const none = t(mayImport ? 'planNoneYet' : 'planNone');
    return (
      <Stack>
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {t('plan')}
        </Title>
        {isNone ? (
          <Notice tone="quiet">
            <Text>{none}</Text>
            {mayImport && (
              <Anchor component={Link} to="/settings/plan" underline="always">
                {t('planImport')}
              </Anchor>
            )}
          </Notice>
        ) : (
          <NotLoaded problem={plan.error} retry={plan.refetch} />
        )}
      </Stack>
    );
  }
  const found = findMeasures(plan.data, filter);
  const n = found.reduce((sum, { measures }) => sum + measures.length, 0);
  return (
    <Stack>
      <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
        {plan.data.title}
      </Title>
      <TextInput
        type="search"
        label={t('filterPlan')}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" role="status">
        {t(n === 0 ? 'nothingFound' : 'measureCount', { n })}
      </Text>
      {found.map(({ strategy, measures }) => (
        <section key={strategy.no}>
          <Title order={2} size="h5" mb="xs">
            {strategy.no}. {strategy.title}
          </Title>
          <ul className="huiyin-rows">
            {measures.map((measure) => (
              <Row key={measure.code} measure={measure} year={plan.data.year} />
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  );
}

function Row({ measure, year }: { measure: Measure; year: number }) {
  const { t, i18n } = useTranslation();
  return (
    <li style={{ padding: '10px 12px' }}>
      <Anchor component={Link} to={`/plan/${year}/${encodeURIComponent(measure.code)}`} fw={600}>
        {measure.code}
      </Anchor>{' '}
      <Text
        span
        size="sm"
        fw={measure.linkedCases > 0 ? 600 : 400}
        c={measure.linkedCases > 0 ? undefined : 'dimmed'}
      >
        {t('linkedCount', { n: measure.linkedCases })}
      </Text>
      <Text>{measure.action}</Text>
      <Text size="xs" c="dimmed">
        {t('measureDue', { due: writePlanDue(measure.due, i18n.language) })} ·{' '}
        {measure.departments.join(t('comma'))}
      </Text>
    </li>
  );
}
