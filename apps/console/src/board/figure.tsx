import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { viewsOf } from '../queue/views';
import { useMe } from '../session/session';

/** The figures of the board, and the list that has exactly the cases of each. */
export const FIGURES = [
  ['breached', 'breached'],
  ['dueToday', 'due_today'],
  ['dueNextWorkingDay', 'due_next'],
  ['awaitingApproval', 'approvals'],
  ['open', 'open'],
] as const;

interface Props {
  readonly n: number;
  readonly view: string;
  /** What it counts. */
  readonly name: string;
  readonly section?: string;
  readonly isLarge?: boolean;
}

/** A number; where the reader handles cases, it opens them. */
export function Figure({ n, view, name, section, isLarge = false }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const isOverdue = view === 'breached' && n > 0;
  const style = {
    fontSize: isLarge ? '2rem' : '1rem',
    lineHeight: 1.5,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: n > 0 ? 600 : 400,
    ...(isOverdue && { color: 'var(--huiyin-overdue)' }),
  };
  if (n === 0 || viewsOf(me).length === 0) return <span style={style}>{n}</span>;
  return (
    <Anchor
      component={Link}
      to="/"
      search={{ view, department: section } as never}
      style={style}
      underline="always"
      aria-label={t('openFigure', { name, n })}
      display="inline-block"
      miw={24}
    >
      {n}
    </Anchor>
  );
}
