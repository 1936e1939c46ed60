import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

interface Undoable {
  /** The same id replaces what was told before. */
  readonly id: string;
  readonly message: ReactNode;
  /** What the button says, and the cross that closes it. */
  readonly words: { readonly undo: string; readonly close: string };
  readonly forMs: number;
  readonly undo: () => void;
  /** Called when it can be undone no more, or was. */
  readonly over?: () => void;
}

let last: { readonly id: string; readonly run: () => void } | undefined;

/** Tells of something done that can be undone for a while: by its button, or by the key for it. */
export function offerUndo({ id, message, words, forMs, undo, over }: Undoable): void {
  const run = () => {
    withdrawUndo(id);
    undo();
  };
  last = { id, run };
  notifications.hide(id);
  notifications.show({
    id: `${id}.undo`,
    autoClose: forMs,
    onClose: () => {
      if (last?.id === id) last = undefined;
      over?.();
    },
    closeButtonProps: { 'aria-label': words.close },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{message}</span>
        <Button size="compact-md" variant="default" onClick={run} style={{ flexShrink: 0 }}>
          {words.undo}
        </Button>
      </Group>
    ),
  });
}

/** It can be undone no more. */
export function withdrawUndo(id: string): void {
  if (last?.id === id) last = undefined;
  notifications.hide(`${id}.undo`);
}

/** Undoes what was done last, if it still can be. */
export const undoLast = (): void => last?.run();
