import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client';
import type { ApiProblem, MeasureWithCases } from '../api/model';
import { useMe, useSectionName } from '../session/session';
import { usePageTitle } from '../shell/page-title';
import { inLanguage } from '../words/both-languages';
import { writeMoment } from '../words/moments';
import { Notice } from '../shell/notice';

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
        <Notice tone="warning">{inLanguage(found.error.detail, i18n.language)}</Notice>
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

/** They look at every section's cases. */
const READS_ALL: readonly string[] = ['dispatcher', 'deputy_head', 'head'];

function Cases({ cases }: { cases: MeasureWithCases['cases'] }) {
  const { i18n } = useTranslation();
  const nameOf = useSectionName();
  const me = useMe();
  const mayOpen = (section: string | null) => READS_ALL.includes(me.role) || me.section === section;
  return (
    <ul className="huiyin-rows">
      {cases.map(({ caseNo, section, evidence, linkedAt }) => (
        <li key={caseNo} style={{ padding: '10px 12px' }}>
          <Text size="sm" c="dimmed" className="huiyin-figures">
            {mayOpen(section) ? (
              <Anchor
                component={Link}
                to={`/cases/${caseNo}`}
                search={{ view: 'all' } as never}
                underline="always"
              >
                {caseNo}
              </Anchor>
            ) : (
              caseNo
            )}{' '}
            · {nameOf(section)} · {writeMoment(linkedAt, i18n.language)}
          </Text>
          <Text className="huiyin-text">{evidence}</Text>
        </li>
      ))}
    </ul>
  );
}
