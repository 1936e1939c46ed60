import { Button, Group, Text, Title } from '@mantine/core';
import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useSectionName } from '../../session/session';
import { writeMoment } from '../../words/moments';
import { filterTimeline, TIMELINE_FILTERS, type TimelineFilter } from './filter-timeline';
import { sayingOf } from './timeline-words';

type Entry = CaseDetail['timeline'][number];

/** What happened, in order; the colleagues' notes are tinted, what Huiyin did by itself is quiet. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const newest = useRef<HTMLLIElement>(null);
  const shown = filterTimeline(entries, filter);
  return (
    <section className="huiyin-card huiyin-timeline">
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3} size="h5">
          {t('timeline')}
        </Title>
        <Group gap={6} className="huiyin-no-print">
          <div role="group" aria-label={t('timelineShow')} style={{ display: 'flex', gap: 6 }}>
            {TIMELINE_FILTERS.map((one) => (
              <Button
                key={one}
                size="xs"
                variant={one === filter ? 'filled' : 'default'}
                aria-pressed={one === filter}
                onClick={() => setFilter(one)}
              >
                {t(`timeline_${one}`)}
              </Button>
            ))}
          </div>
          {shown.length > LONG && (
            <Button size="xs" variant="default" onClick={() => newest.current?.focus()}>
              {t('toNewest')}
            </Button>
          )}
        </Group>
      </Group>
      {shown.length === 0 && <Text size="sm">{t('timelineNone')}</Text>}
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {shown.map((entry, i) => (
          <Line key={i} entry={entry} place={i === shown.length - 1 ? newest : undefined} />
        ))}
      </ol>
    </section>
  );
}

/** From here on the newest is out of sight. */
const LONG = 6;
const NOTE = { background: 'var(--huiyin-note)', borderColor: 'var(--huiyin-note-edge)' };
const TINTED = ['case.noted', 'case.findings_given', 'case.consulted'];

function Line({ entry, place }: { entry: Entry; place?: Ref<HTMLLIElement> }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { by, name } = entry.actor;
  const absent = 'for' in entry.actor ? String(entry.actor.for ?? '') : '';
  const person = absent ? t('standingIn', { name, absent }) : name;
  const who = { staff: person, customer: `${t('customer')} ${name}`, system: t('system') }[by];
  const [words, values] = sayingOf(entry, {
    ...{ language: i18n.language, nameOf },
    word: (key, filled) => t(key, { ...filled }),
  });
  return (
    <li
      ref={place}
      tabIndex={place ? -1 : undefined}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '0 12px',
        padding: '4px 10px',
        marginBottom: 4,
        borderLeft: '3px solid var(--mantine-color-default-border)',
        ...(TINTED.includes(entry.type) && NOTE),
      }}
    >
      <Text size="xs" c="dimmed" className="huiyin-figures" style={{ flex: '0 0 9.5rem' }}>
        <time dateTime={entry.at}>{writeMoment(entry.at, i18n.language)}</time>
      </Text>
      <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
        <Text
          className="huiyin-text"
          size={by === 'system' ? 'xs' : 'sm'}
          c={by === 'system' ? 'dimmed' : undefined}
          fw={by === 'customer' ? 600 : undefined}
        >
          {i18n.exists(words) ? t(words, values) : t('e_unknown', { type: entry.type })}
        </Text>
        {by !== 'system' && (
          <Text size="xs" c="dimmed">
            {who}
          </Text>
        )}
      </div>
    </li>
  );
}
