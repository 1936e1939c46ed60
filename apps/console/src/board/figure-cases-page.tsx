import { Anchor, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FigureCases } from '../api/model';
import { useMe, useSectionName } from '../session/session';
import { Notice } from '../shell/notice';
import { usePageTitle } from '../shell/page-title';
import { inLanguage } from '../words/both-languages';
import { writeDay, writeMoment } from '../words/moments';
import { PastBanner } from './as-of';
import type { FigureSearch } from './board-search';
import { useFigureCases } from './use-board';

/** The cases that a figure of the board counts. */
export function FigureCasesPage() {
  const { t, i18n } = useTranslation();
  const search: FigureSearch = useSearch({ strict: false });
  const found = useFigureCases(search);
  const title = useFigureTitle(search);
  usePageTitle(title);
  const cases = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const asOf = found.data?.pages[0].asOf;
  return (
    <Stack gap="sm">
      <Anchor component={Link} to="/board" search={pageOf(search)} className="huiyin-no-print">
        ← {t('backToBoard')}
      </Anchor>
      <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
        {title}
      </Title>
      {search.asOf && asOf && <PastBanner asOf={asOf} />}
      {found.isPending && <Skeleton height={200} role="status" aria-label={t('loading')} />}
      {found.error && (
        <Notice tone="warning" role="alert">
          {inLanguage(found.error.errors[0]?.message ?? found.error.detail, i18n.language)}
        </Notice>
      )}
      {found.data && (
        <Text size="sm" c="dimmed" role="status">
          {t(found.hasNextPage ? 'countFirst' : 'countAll', { n: cases.length })}
        </Text>
      )}
      {found.data && cases.length === 0 && <Text className="huiyin-card">{t('figureEmpty')}</Text>}
      {cases.length > 0 && (
        <ul className="huiyin-rows">
          {cases.map((c) => (
            <li key={c.caseNo} data-case={c.caseNo}>
              <Row c={c} />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}

const pageOf = ({ asOf }: FigureSearch) => ({ asOf }) as never;

function useFigureTitle(search: FigureSearch): string {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { colleagues } = useMe();
  const { figure, section, handler, month, weekday, week, bucket } = search;
  const day = month ?? week;
  const called = colleagues.find(({ account }) => account === handler)?.name ?? handler;
  const parts = [
    section && nameOf(section),
    handler && (handler === '-' ? t('nobodyYet') : called),
    day && writeDay(day, i18n.language),
    weekday && t(`weekday_${weekday}`),
    bucket && t(`age_${bucket}`),
  ].filter(Boolean);
  return [figure ? t(`b_${figure}`) : t('figureCases'), ...parts].join(' · ');
}

/** A case as it stood; what has gone to another section since then is no longer to be read. */
function Row({ c }: { c: FigureCases['items'][number] }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const at = (moment: string) => ({ at: writeMoment(moment, i18n.language) });
  const facts = [
    c.caseNo,
    t(`status_${c.status}`),
    nameOf(c.section),
    c.handler,
    t('receivedOn', at(c.receivedAt)),
    t('dueOn', at(c.dueAt)),
    c.answeredAt && t('answeredOn', at(c.answeredAt)),
    !c.answeredAt && c.pausedAt && t('b_paused'),
  ].filter(Boolean);
  const content = (
    <>
      <Text component="div" style={{ overflowWrap: 'anywhere' }}>
        {c.subject || t('goneElsewhere')}
      </Text>
      <Text size="xs" c="dimmed" className="huiyin-figures">
        {facts.join(' · ')}
      </Text>
    </>
  );
  if (!c.subject) return <div className="huiyin-row">{content}</div>;
  return (
    <Anchor
      component={Link}
      to={`/cases/${c.caseNo}`}
      className="huiyin-row"
      c="inherit"
      underline="never"
    >
      {content}
    </Anchor>
  );
}
