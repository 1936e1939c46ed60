import { Anchor, Box, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCounts, written } from './counts';

/** What a chief asks first, each with its list: what is late, what will be, what waits for a decision. */
const QUESTIONS = [
  { view: 'breached', name: 'view_breached', to: '/', search: { view: 'breached' } },
  { view: 'due_today', name: 'view_due_today', to: '/', search: { view: 'due_today' } },
  { view: 'due_next', name: 'view_due_next', to: '/', search: { view: 'due_next' } },
  { view: 'to_approve', name: 'view_to_approve', to: '/approvals', search: { kind: 'reply' } },
  { view: 'to_extend', name: 'view_to_extend', to: '/approvals', search: { kind: 'extension' } },
] as const;

/** The figures of whoever decides replies, while no case is open; who needs help stands on the board. */
export function AtAGlance() {
  const { t } = useTranslation();
  const counts = useCounts();
  return (
    <Box component="section" mb="lg" aria-label={t('glance')}>
      <Title order={2} size="h5" mb="xs">
        {t('glance')}
      </Title>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm" component="dl" m={0} mb="xs">
        {QUESTIONS.map(({ view, name, to, search }) => (
          <div key={view} className="huiyin-card">
            <Text component="dt" size="sm">
              {t(name)}
            </Text>
            <Text component="dd" m={0} fz="2rem" lh={1.5} className="huiyin-figures">
              <Count
                {...{ to, search, name: t(name), isLate: view === 'breached' }}
                {...{ n: counts?.views[view], atMost: counts?.atMost }}
              />
            </Text>
          </div>
        ))}
      </SimpleGrid>
      <Anchor component={Link} to="/board" underline="always">
        {t('glanceBoard')}
      </Anchor>
    </Box>
  );
}

interface CountProps {
  /** Undefined while it is being fetched. */
  readonly n: number | undefined;
  readonly atMost: number | undefined;
  readonly name: string;
  readonly isLate: boolean;
  readonly to: string;
  readonly search: object;
}

/** A number that opens its list; none opens nothing. */
function Count({ n, atMost, name, isLate, to, search }: CountProps) {
  const { t } = useTranslation();
  if (!n) return <span>{n ?? '–'}</span>;
  const words = written(n, atMost);
  return (
    <Anchor
      component={Link}
      to={to}
      search={search as never}
      inherit
      fw={600}
      underline="always"
      c={isLate ? 'var(--huiyin-overdue)' : undefined}
      aria-label={t('openFigure', { name, n: words })}
    >
      {words}
    </Anchor>
  );
}
