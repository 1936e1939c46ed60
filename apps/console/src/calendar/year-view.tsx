import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarState } from '../api/model';
import { type CalendarDay, dayOf, type DayKind, monthOf, SIGNS, specialDays } from './day-kind';
import { writeDay } from '../words/moments';
import './calendar.css';

type Calendar = CalendarState['current']['calendar'];

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const KINDS: readonly DayKind[] = ['off', 'make_up', 'none', 'morning', 'afternoon', 'all'];

/** Twelve small months for the eye, and the same days as a list for everybody. */
export function YearView({ calendar, year }: { calendar: Calendar; year: string }) {
  const { t } = useTranslation();
  const special = specialDays(calendar, year);
  return (
    <>
      <ul className="huiyin-legend">
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className="huiyin-day" data-kind={kind} aria-hidden="true">
              {SIGNS[kind]}
            </span>{' '}
            {t(`day_${kind}`)}
          </li>
        ))}
      </ul>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} aria-hidden="true">
        {MONTHS.map((month) => (
          <Month key={month} calendar={calendar} year={year} month={month} />
        ))}
      </SimpleGrid>
      <details>
        <summary>{t('calendarList', { n: special.length })}</summary>
        <ul>
          {special.map((one) => (
            <SpecialDay key={one.day} {...one} />
          ))}
        </ul>
      </details>
    </>
  );
}

function SpecialDay({ day, kind, reason }: CalendarDay) {
  const { t, i18n } = useTranslation();
  return (
    <li>
      <span className="huiyin-figures">{writeDay(day, i18n.language)}</span> {t(`day_${kind}`)}
      {reason && `${t('colon')}${reason}`}
    </li>
  );
}

/** A word of the calendar in the reader's language: a month, or the short name of a weekday. */
const inWords = (language: string, day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-TW' : 'en-GB', { ...options, timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replace('週', '');

/** A Sunday and the six days after it. */
const WEEK = [4, 5, 6, 7, 8, 9, 10].map((day) => `2026-01-${String(day).padStart(2, '0')}`);

function Month({ calendar, year, month }: { calendar: Calendar; year: string; month: number }) {
  const { i18n } = useTranslation();
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {inWords(i18n.language, first, { month: 'long' })}
      </Text>
      <div className="huiyin-month">
        {WEEK.map((day) => (
          <span key={`head-${day}`} className="huiyin-weekday">
            {inWords(i18n.language, day, { weekday: 'short' }).slice(0, 2)}
          </span>
        ))}
        {monthOf(year, month).map((day, i) => {
          if (!day) return <span key={`blank-${i}`} />;
          const { kind, reason } = dayOf(calendar, day);
          return (
            <span key={day} className="huiyin-day huiyin-figures" data-kind={kind} title={reason}>
              {Number(day.slice(8))}
              {SIGNS[kind] && <small>{SIGNS[kind]}</small>}
            </span>
          );
        })}
      </div>
    </div>
  );
}
