import { Alert, Anchor, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client';
import type { ApiProblem, MeasureWithCases } from '../api/model';
import { useMe, useSectionName } from '../session/session';
import { usePageTitle } from '../shell/page-title';
import { inLanguage } from '../words/both-languages';
import { writeMoment } from '../words/moments';

/** One measure with its cases and their evidence. */
export function MeasurePage() {
  const { t, i18n } = useTranslation();
  const { year, code } = useParams({ strict: false }) as { year: string; code: string };
  const found = useQuery<MeasureWithCases, ApiProblem>({
    queryKey: ['plan', 'measure', year, code],
    queryFn: () => get<MeasureWithCases>(`/plans/${year}/measures/${encodeURIComponent(code)}`),
    retry: false,
  });
  usePageTitle(code);
  return (
    <Stack>
      <Anchor component={Link} to="/plan">
        ← {t('plan')}
      </Anchor>
      <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
        {code}
      </Title>
      {found.isPending && <Skeleton height={300} />}
      {found.error && (
        <Alert variant="outline" color="orange">
          {inLanguage(found.error.detail, i18n.language)}
        </Alert>
      )}
      {found.data && <Measure measure={found.data} />}
    </Stack>
  );
}

function Measure({ measure: { action, benefit, cases } }: { measure: MeasureWithCases }) {
  const { t } = useTranslation();
  return (
    <>
      <Text>{action}</Text>
      {benefit && (
        <Text size="sm" c="dimmed">
          {benefit}
        </Text>
      )}
      <Title order={2} size="h5">
        {t('linkedCases', { n: cases.length })}
      </Title>
      {cases.length === 0 ? <Text c="dimmed">{t('measureNone')}</Text> : <Cases cases={cases} />}
    </>
  );
}

function Cases({ cases }: { cases: MeasureWithCases['cases'] }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const me = useMe();
  const mayOpen = (section: string | null) => me.role === 'dispatcher' || me.section === section;
  return (
    <Table.ScrollContainer
      minWidth={560}
      className="huiyin-card"
      type="native"
      tabIndex={0}
      role="group"
      aria-label={t('linkedCases', { n: cases.length })}
    >
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('caseNo')}</Table.Th>
            <Table.Th>{t('section')}</Table.Th>
            <Table.Th>{t('evidence')}</Table.Th>
            <Table.Th>{t('linkedAt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cases.map(({ caseNo, section, evidence, linkedAt }) => (
            <Table.Tr key={caseNo} style={{ verticalAlign: 'top' }}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {mayOpen(section) ? (
                  <Anchor
                    component={Link}
                    to={`/cases/${caseNo}`}
                    search={{ view: 'all' } as never}
                  >
                    {caseNo}
                  </Anchor>
                ) : (
                  caseNo
                )}
              </Table.Td>
              <Table.Td>{nameOf(section)}</Table.Td>
              <Table.Td className="huiyin-text">{evidence}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {writeMoment(linkedAt, i18n.language)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
