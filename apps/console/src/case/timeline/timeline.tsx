import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useSectionName } from '../../session/session';
import { writeMoment } from '../../words/moments';
import { sayingOf } from './timeline-words';

type Entry = CaseDetail['timeline'][number];

/** What happened, in order; the colleagues' notes are tinted, what Huiyin did by itself is quiet. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  return (
    <section className="huiyin-card">
      <Title order={3} size="h5" mb="xs">
        {t('timeline')}
      </Title>
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {entries.map((entry, i) => (
          <Line key={i} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

const NOTE = { background: 'var(--huiyin-note)', borderColor: 'var(--huiyin-note-edge)' };

function Line({ entry }: { entry: Entry }) {
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
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '0 12px',
        padding: '4px 10px',
        marginBottom: 4,
        borderLeft: '3px solid var(--mantine-color-default-border)',
        ...(entry.type === 'case.noted' && NOTE),
      }}
    >
      <Text size="xs" c="dimmed" className="huiyin-figures" style={{ flex: '0 0 9.5rem' }}>
        <time dateTime={entry.at}>{writeMoment(entry.at, i18n.language)}</time>
      </Text>
      <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
        <Text
          className="huiyin-text"
          size="sm"
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
