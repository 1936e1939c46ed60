import { NativeSelect, Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client';
import type { ApiProblem, CalendarState } from '../api/model';
import { useMe } from '../session/session';
import { Notice } from '../shell/notice';
import { usePageTitle } from '../shell/page-title';
import { inLanguage } from '../words/both-languages';
import { writeMoment } from '../words/moments';
import { ChangeForm } from './change-form';
import { YearView } from './year-view';

const QUICK_MS = 1_000;
const SLOW_MS = 30_000;

const isMoving = ({ recompute }: CalendarState): boolean => recompute.done < recompute.total;

/** The working calendar: which days count, who says so, and what was changed when and why. */
export function CalendarPage() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [chosen, choose] = useState<string>();
  const found = useQuery<CalendarState, ApiProblem>({
    queryKey: ['calendar'],
    queryFn: () => get<CalendarState>('/calendar'),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? QUICK_MS : SLOW_MS),
  });
  usePageTitle(t('calendar'));
  return (
    <Stack>
      <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
        {t('calendar')}
      </Title>
      {found.isPending && <Skeleton height={300} />}
      {found.error && (
        <Notice tone="warning">{inLanguage(found.error.detail, i18n.language)}</Notice>
      )}
      {found.data && (
        <>
          <Standing state={found.data} />
          <Year state={found.data} chosen={chosen} choose={choose} />
          {me.role === 'admin' && <ChangeForm basedOn={found.data.current.no} />}
          <Versions state={found.data} />
        </>
      )}
    </Stack>
  );
}

function Standing({ state }: { state: CalendarState }) {
  const { t } = useTranslation();
  const { current, coverage, recompute } = state;
  const { from, to, break: lunch } = current.calendar.workingHours;
  return (
    <>
      <Text>
        {t('calendarSource', { source: current.calendar.source })} · {current.calendar.region} ·{' '}
        {lunch
          ? t('bracketed', {
              name: `${from}–${to}`,
              more: `${t('calendarLunch')} ${lunch.from}–${lunch.to}`,
            })
          : `${from}–${to}`}
      </Text>
      {coverage.isDue && (
        <Notice tone="warning" role="status">
          {t('calendarEnds', { days: coverage.daysLeft, year: coverage.missingYear })}
        </Notice>
      )}
      {isMoving(state) && (
        <Notice tone="next">
          <Text role="status">
            {t('calendarMoving', { done: recompute.done, total: recompute.total })}
          </Text>
          <Progress
            value={(recompute.done / recompute.total) * 100}
            aria-label={t('calendarProgress')}
          />
        </Notice>
      )}
    </>
  );
}

interface YearProps {
  readonly state: CalendarState;
  readonly chosen: string | undefined;
  readonly choose: (year: string) => void;
}

function Year({ state, chosen, choose }: YearProps) {
  const { t } = useTranslation();
  const { calendar } = state.current;
  const years = Object.keys(calendar.years).sort();
  const thisYear = new Intl.DateTimeFormat('en', {
    timeZone: 'Asia/Taipei',
    year: 'numeric',
  }).format();
  const year = chosen ?? (years.includes(thisYear) ? thisYear : (years.at(-1) ?? thisYear));
  return (
    <>
      <NativeSelect
        label={t('calendarYear')}
        data={years.map((value) => ({
          value,
          label: t('calendarYearOf', { year: value, roc: Number(value) - 1911 }),
        }))}
        value={year}
        w={220}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <YearView calendar={calendar} year={year} />
    </>
  );
}

function Versions({ state }: { state: CalendarState }) {
  const { t, i18n } = useTranslation();
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {t('calendarVersions')}
      </Title>
      <ul className="huiyin-rows">
        {state.versions.map(({ no, version, reason, madeBy, madeAt }) => (
          <li key={no} style={{ padding: '10px 12px' }}>
            <Text fw={600}>
              {no}. {version}
            </Text>
            <Text className="huiyin-text">{reason}</Text>
            <Text size="sm" c="dimmed">
              {madeBy} · {writeMoment(madeAt, i18n.language)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
