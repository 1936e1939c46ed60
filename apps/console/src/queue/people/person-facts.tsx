import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeDay } from '../../words/moments';
import type { Person } from './in-order';

/** How much somebody has in hand; of who is away, until when and who stands in. */
export function PersonFacts({ person }: { person: Person }) {
  const { t, i18n } = useTranslation();
  const { name, open, overdue, away } = person;
  return (
    <>
      {open !== undefined && (
        <Text component="span" display="block" size="sm" className="huiyin-figures">
          {t(overdue ? 'inHandOverdue' : 'inHand', { n: open, overdue })}
        </Text>
      )}
      {away && (
        <Text component="span" display="block" size="sm" fw={600}>
          {t('awayUntil', { name, until: writeDay(away.until, i18n.language) })}
          {away.deputy && ` ${t('deputyIs', { name: away.deputy.name })}`}
        </Text>
      )}
    </>
  );
}
