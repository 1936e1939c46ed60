import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExplainedClock } from '../api/model';
import { writeDue } from '../words/moments';
import { minutesOf } from './minutes';

type Step = ExplainedClock['steps'][number];
type Day = Step['days'][number];

/** The days of a step as a strip: counted ones carry their number, skipped ones say why. */
export function Days({ step: { what, to, days }, now }: { step: Step; now: Date }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Text size="sm" fw={600} mt="sm" mb={4}>
        {t(`d_step_${what}`)}
      </Text>
      <ol className="huiyin-days">
        {days.map((day) => (
          <DayTile key={day.day} day={day} />
        ))}
      </ol>
      <Text size="sm" mt={4} className="huiyin-figures">
        → {writeDue(to, i18n.language, now)}
      </Text>
    </>
  );
}

function DayTile({ day }: { day: Day }) {
  const { t, i18n } = useTranslation();
  const { number, minutes, why, reason, movesOn } = day;
  const counted = number !== null || minutes !== null;
  const words =
    number !== null
      ? t('d_day', { n: number })
      : minutes !== null
        ? minutesOf(minutes, t)
        : t(why === 'first_day' ? 'd_why_first_day' : 'd_notCounted');
  const isPlain = why === 'working' || why === 'first_day';
  return (
    <li data-counted={counted} className="huiyin-figures">
      <time dateTime={day.day}>{dayOf(day.day, i18n.language)}</time>
      <strong>{words}</strong>
      {!isPlain && <span>{reason ?? t(`d_why_${why}`)}</span>}
      {movesOn && <span>{t('d_movesOn')}</span>}
    </li>
  );
}

/** A day without its time: 11/24（二） or Tue 24 Nov. */
const dayOf = (day: string, language: string): string => {
  const noon = `${day}T12:00:00+08:00`;
  return writeDue(noon, language, new Date(0)).replace(/,? ?\d\d:\d\d$/, '');
};
