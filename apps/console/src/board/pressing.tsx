import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board } from '../api/model';
import { DueChip } from '../queue/chips';
import { useMe, useSectionName } from '../session/session';
import { useBoardSearch } from './use-board';

const SHOWN = 20;

/** The cases that press most, each one click away. */
export function Pressing({ cases }: { cases: Board['cases'] }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const me = useMe();
  const { asOf } = useBoardSearch();
  const pressing = cases.flatMap((c) =>
    c.due === 'later' || c.due === 'paused' || c.due === 'answered'
      ? []
      : [{ ...c, view: VIEW_OF[c.due] }],
  );
  // What pressed in the past is no work of today.
  if (asOf || pressing.length === 0) return null;
  const rest = pressing.length - SHOWN;
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {t('pressing')}
      </Title>
      <ul className="huiyin-rows">
        {pressing.slice(0, SHOWN).map((c) => (
          <li key={c.caseNo}>
            <Anchor
              component={Link}
              to={`/cases/${c.caseNo}`}
              search={{ view: c.view } as never}
              className="huiyin-row"
              c="inherit"
              underline="never"
            >
              <Group gap="4px 12px" wrap="nowrap" justify="space-between">
                <Text component="div" miw={0} style={{ overflowWrap: 'anywhere' }}>
                  {c.subject}
                  <Text size="xs" c="dimmed" className="huiyin-figures">
                    {c.caseNo} · {t(`status_${c.status}`)}
                    {c.section !== me.section && ` · ${nameOf(c.section)}`}
                  </Text>
                </Text>
                <DueChip dueAt={c.dueAt} status={c.status} />
              </Group>
            </Anchor>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('pressingRest', { n: rest })}
        </Text>
      )}
    </section>
  );
}

/** The list that has the case, so that it stands open beside its neighbours. */
const VIEW_OF = { overdue: 'breached', today: 'due_today', next_working_day: 'due_next' } as const;
