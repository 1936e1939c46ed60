import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { viewsOf } from '../queue/views';
import { useMe } from '../session/session';
import type { FigurePart } from './board-search';
import { useBoardSearch } from './use-board';

/** The figures of open cases, the most pressing first. */
export const FIGURES = [
  ...(['breached', 'dueToday', 'dueNextWorkingDay'] as const),
  ...(['awaitingApproval', 'paused', 'open'] as const),
];

/** Lists of daily work that have exactly the cases of a figure of now. */
const VIEWS: Readonly<Record<string, string | undefined>> = {
  breached: 'breached',
  dueToday: 'due_today',
  dueNextWorkingDay: 'due_next',
  awaitingApproval: 'approvals',
  open: 'open',
};

interface Props {
  readonly n: number;
  /** As the api calls it. */
  readonly figure: string;
  /** What it counts. */
  readonly name: string;
  readonly section?: string;
  readonly part?: FigurePart;
  readonly isLarge?: boolean;
  /** On a coloured ground it keeps the colour of the text. */
  readonly isPlain?: boolean;
}

/** A number; where the reader handles cases, it opens them. */
export function Figure({ n, figure, name, section, part, isLarge = false, isPlain }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const search = useBoardSearch();
  const isOverdue = figure === 'breached' && n > 0;
  const style = {
    fontSize: isLarge ? '2rem' : '1rem',
    lineHeight: 1.5,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: n > 0 ? 600 : 400,
    ...(isOverdue && { color: 'var(--huiyin-overdue)' }),
    ...(isPlain && { color: 'inherit' }),
  };
  if (n === 0 || viewsOf(me).length === 0) return <span style={style}>{n}</span>;
  const of = section ?? search.section;
  const view = search.asOf || part ? undefined : VIEWS[figure];
  const target = view
    ? { to: '/', search: { view, department: of } }
    : { to: '/board/cases', search: { figure, section: of, asOf: search.asOf, ...part } };
  return (
    <Anchor
      component={Link}
      {...(target as object)}
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
