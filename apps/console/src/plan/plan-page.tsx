import { Alert, Anchor, Box, Skeleton, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client';
import type { MeasureWithCases } from '../api/model';
import { useSectionName } from '../session/session';
import { writeMoment } from '../words/i18n';
import { measuresOf, newestPlan } from './plans';

/** The measures of the plan with the number of cases that serve each. */
export function PlanPage() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const plan = useQuery({ queryKey: ['plan', 'newest'], queryFn: newestPlan, retry: false });
  if (plan.isPending) return <Skeleton height={300} />;
  if (!plan.data) return <Alert variant="outline">{t('planNone')}</Alert>;
  const { year } = plan.data;
  const shown = measuresOf(plan.data).filter((m) => `${m.code} ${m.action}`.includes(filter));
  return (
    <Stack>
      <Title order={1} size="h3">
        {plan.data.title}
      </Title>
      <TextInput
        type="search"
        label={t('filterPlan')}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((measure) => (
          <Box component="li" key={measure.code} p="sm" style={BOX}>
            <Anchor
              component={Link}
              to={`/plan/${year}/${encodeURIComponent(measure.code)}`}
              fw={600}
            >
              {measure.code}
            </Anchor>{' '}
            <Text span fw={600}>
              {t('linkedCases')} {measure.linkedCases}
            </Text>
            <Text>{measure.action}</Text>
            <Text size="sm" c="dimmed">
              {measure.due} · {measure.departments.join('、')}
            </Text>
          </Box>
        ))}
      </Stack>
    </Stack>
  );
}

const BOX = { border: '1px solid var(--mantine-color-default-border)', borderRadius: 8 };

/** One measure with its cases and their evidence. */
export function MeasurePage() {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { year, code } = useParams({ strict: false }) as { year: string; code: string };
  const found = useQuery({
    queryKey: ['measure', code],
    queryFn: () => get<MeasureWithCases>(`/plans/${year}/measures/${encodeURIComponent(code)}`),
    retry: false,
  });
  if (found.isPending) return <Skeleton height={300} />;
  if (!found.data) return <Alert variant="outline">{found.error?.message}</Alert>;
  const { action, benefit, cases } = found.data;
  return (
    <Stack>
      <Anchor component={Link} to="/plan">
        ← {t('plan')}
      </Anchor>
      <Title order={1} size="h3">
        {code}
      </Title>
      <Text>{action}</Text>
      <Text size="sm" c="dimmed">
        {benefit}
      </Text>
      <Title order={2} size="h4">
        {t('linkedCases')}
      </Title>
      {cases.length === 0 && <Text c="dimmed">{t('measureNone')}</Text>}
      {cases.length > 0 && (
        <Table.ScrollContainer minWidth={520}>
          <Table>
            <Table.Tbody>
              {cases.map((linked) => (
                <Table.Tr key={linked.caseNo}>
                  <Table.Td>
                    <Anchor component={Link} to={`/cases/${linked.caseNo}`}>
                      {linked.caseNo}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{nameOf(linked.section)}</Table.Td>
                  <Table.Td>{linked.evidence}</Table.Td>
                  <Table.Td>{writeMoment(linked.linkedAt, i18n.language)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
