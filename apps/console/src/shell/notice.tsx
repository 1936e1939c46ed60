import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/model';
import { inLanguage } from '../words/both-languages';

interface Props {
  /** The edge says how much it matters; the words have the colour of all text, so they are readable in either theme. */
  readonly tone: 'next' | 'quiet' | 'warning' | 'error';
  readonly title?: string;
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

/** Something the reader should know before going on. */
export function Notice({ tone, title, role, children }: Props) {
  return (
    <div className="huiyin-card huiyin-notice" data-tone={tone} role={role}>
      {title && <Text fw={600}>{title}</Text>}
      {children}
    </div>
  );
}

interface NotLoadedProps {
  readonly problem: ApiProblem | null;
  /** What cannot be shown, where it is not clear from the place. */
  readonly title?: string;
  /** Asks again. */
  readonly retry: () => unknown;
}

/** Something could not be loaded: why, and a button that tries again. */
export function NotLoaded({ problem, title, retry }: NotLoadedProps) {
  const { t, i18n } = useTranslation();
  if (!problem) return null;
  return (
    <Notice tone="warning" role="alert" title={title}>
      <Text>{inLanguage(problem.errors[0]?.message ?? problem.detail, i18n.language)}</Text>
      <Button variant="default" size="xs" mt="xs" onClick={() => void retry()}>
        {t('retry')}
      </Button>
    </Notice>
  );
}
