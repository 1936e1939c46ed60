import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

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
