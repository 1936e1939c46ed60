import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExplainedClock } from '../api/model';
import { clockNameOf } from '../case/timeline/timeline-words';
import { useSectionName } from '../session/session';
import { Notice } from '../shell/notice';
import { writeDue, writeMoment } from '../words/moments';
import { Days } from './days';
import { minutesOf } from './minutes';

type Props = { readonly clock: ExplainedClock };

/** One deadline: what was promised, the days it took, what moved it, and how it stands. */
export function ClockCard({ clock, asOf }: Props & { readonly asOf: string }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const name = clockNameOf(clock.clock, { nameOf, word: (key, values) => t(key, { ...values }) });
  const { target, startedAt, startedBy, dueAt, verdict, daysUsed, endedAt } = clock;
  const now = new Date(asOf);
  const ended = endedAt ? ` ${writeMoment(endedAt, i18n.language)}` : '';
  return (
    <section className="huiyin-card" style={{ breakInside: 'avoid' }}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} size="h5">
          {t('d_due', { name, due: writeDue(dueAt, i18n.language, now) })}
        </Title>
        <Badge variant="default" size="lg" tt="none" fz="xs" radius="sm">
          {t(`d_verdict_${verdict}`)}
        </Badge>
      </Group>
      <Text size="sm" className="huiyin-figures">
        {lengthOf(target, t)} · {t(`d_from_${target.from}`)} ·{' '}
        {t(`d_started_${startedBy}`, { at: writeMoment(startedAt, i18n.language) })}
        {daysUsed !== null &&
          ` · ${t(`d_verdict_${verdict}`)}${ended} ${t('d_used', { n: daysUsed })}`}
      </Text>
      {clock.provisional && <Text size="sm">{t('d_provisional')}</Text>}
      {!clock.agrees && (
        <Notice tone="error">
          {t('d_differs', {
            stored: clock.stored ? writeMoment(clock.stored.dueAt, i18n.language) : t('nobody'),
          })}
        </Notice>
      )}
      <Earlier clock={clock} />
      {clock.steps.map((step) => (
        <Days key={step.what} step={step} now={now} />
      ))}
      <Waits clock={clock} />
      <Rungs clock={clock} />
    </section>
  );
}

/** A length in words: 3 working days, 2 working hours. */
function lengthOf(
  { unit, amount }: { unit: string; amount: number },
  t: (key: string, values: Record<string, unknown>) => string,
): string {
  return unit === 'workingMinutes' && amount % 60 === 0
    ? t('d_workingHours', { n: amount / 60 })
    : t(`d_${unit}`, { n: amount });
}

/** Deadlines that held before, struck through, with what moved them. */
function Earlier({ clock: { earlier } }: Props) {
  const { t, i18n } = useTranslation();
  if (earlier.length === 0) return null;
  return (
    <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
      {earlier.map(({ at, from, to, cause }) => (
        <Text component="li" size="sm" key={at + from} className="huiyin-figures">
          {t('d_earlier')} <s>{writeMoment(from, i18n.language)}</s> →{' '}
          {t('bracketed', {
            name: writeMoment(to, i18n.language),
            more: [t(`cause_${cause}`), writeMoment(at, i18n.language)].join(t('comma')),
          })}
        </Text>
      ))}
    </ul>
  );
}

/** The times in which the customer was waited for, and the time that was asked for. */
function Waits({ clock: { pauses, extensions } }: Props) {
  const { t, i18n } = useTranslation();
  const at = (moment: string | null) => (moment ? writeMoment(moment, i18n.language) : '—');
  const lines = [
    ...pauses.map(({ from, to, minutes, tooLate }) => {
      const back = tooLate ? t('d_tooLate') : t('d_givenBack', { time: minutesOf(minutes, t) });
      return to
        ? t('d_paused', { from: at(from), to: at(to), back })
        : t('d_waiting', { from: at(from) });
    }),
    ...extensions.map(({ askedAt, decidedAt, outcome, workingDays, reason, refusal }) =>
      t(`d_extension_${outcome}`, {
        ...{ n: workingDays, reason, refusal, asked: at(askedAt), decided: at(decidedAt) },
      }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
      {lines.map((line) => (
        <Text component="li" size="sm" key={line} className="huiyin-figures">
          {line}
        </Text>
      ))}
    </ul>
  );
}

/** Who is told when, on the way to the deadline and after it. */
function Rungs({ clock: { rungs } }: Props) {
  const { t, i18n } = useTranslation();
  if (rungs.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="sm">
        {t('d_rungs')}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {rungs.map(({ rung, dueAt, to, state, toldAt }) => (
          <Text component="li" size="sm" key={rung} className="huiyin-figures">
            {writeMoment(dueAt, i18n.language)} ·{' '}
            {to.map((role) => t(`role_${role}`)).join(i18n.language === 'zh' ? '、' : ', ')} ·{' '}
            {toldAt
              ? t('d_told', { at: writeMoment(toldAt, i18n.language) })
              : t(`d_rung_${state}`)}
          </Text>
        ))}
      </ul>
    </>
  );
}
