import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wantBulk } from '../bulk/wanted-bulk';
import { useDragged } from './dragged';
import { PersonFacts } from './person-facts';
import type { Person } from './in-order';
import { usePeople } from './use-people';
import './people.css';

/**
 * The people of the section, to drag cases onto. Beside an open case it appears while something is
 * dragged; the key for it opens the same choice.
 */
export function PeoplePanel({ isBeside }: { isBeside: boolean }) {
  const { t } = useTranslation();
  const people = usePeople();
  const dragged = useDragged();
  if (people.length === 0 || (isBeside && dragged.length === 0)) return null;
  return (
    <section
      className="huiyin-card huiyin-people-panel huiyin-no-print"
      data-beside={isBeside || undefined}
      aria-label={t('people')}
    >
      <Title order={2} size="h5">
        {dragged.length > 0 ? t('dropHere', { n: dragged.length }) : t('people')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('peopleHint')}
      </Text>
      <ul>
        {people.map((person) => (
          <Target key={person.account} person={person} />
        ))}
      </ul>
    </section>
  );
}

function Target({ person }: { person: Person }) {
  const { t } = useTranslation();
  const dragged = useDragged();
  const [isOver, setOver] = useState(false);
  return (
    <li
      className="huiyin-person"
      data-account={person.account}
      data-over={(isOver && dragged.length > 0) || undefined}
      onDragOver={(event) => {
        if (dragged.length === 0) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged.length === 0) return;
        wantBulk('assign', { rows: dragged, body: { handler: person.account } });
      }}
    >
      <Text component="span" fw={600}>
        {t('bracketed', { name: person.name, more: t(`role_${person.role}`) })}
      </Text>
      <PersonFacts person={person} />
    </li>
  );
}
