import { Button, Group, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useShortcuts } from '../../shell/keys/use-shortcuts';
import { useKept } from '../../typed/kept';
import { writeMoment } from '../../words/moments';
import { ProblemAlert } from '../problem-alert';
import type { Act } from '../use-case';
import { Conflict } from './conflict';
import { wayOf } from './way';

/** What was typed, and the saved draft it was typed upon. */
interface Typed {
  readonly text: string;
  readonly base: string;
}

const FIELD = 'reply-text';

/** The reply being written. What is typed is kept on this machine until it is saved. */
export function Editor({ c, act }: { c: CaseDetail; act: Act }) {
  const { t, i18n } = useTranslation();
  const saved = c.draft?.text ?? '';
  const { typed, keep, forget } = useKept<Typed>(`${c.caseNo}.draft-reply`);
  const latest = useRef(typed);
  latest.current = typed;
  const text = typed?.text ?? saved;
  const isSaved = text === saved;
  const isConflict = !isSaved && typed !== undefined && typed.base !== saved;
  const isBlocked = !text.trim() || isConflict || act.isPending;
  const change = (next: string) =>
    next === saved ? forget() : keep({ text: next, base: typed?.base ?? saved });
  const save = async () => {
    const changed = await act.mutateAsync({ action: 'draft-reply', body: { text } });
    // Somebody who types on while it is being saved has typed upon what was saved.
    if (latest.current?.text === text) forget();
    else if (latest.current) keep({ text: latest.current.text, base: text });
    return changed;
  };
  const submit = async () => {
    const { version } = isSaved ? c : await save();
    await act.mutateAsync({ action: 'submit', body: { version } });
  };
  const attempt = (work: () => Promise<unknown>) => () =>
    void (isBlocked ? undefined : work().catch(() => undefined));
  useShortcuts({ reply: () => document.getElementById(FIELD)?.focus() });
  const failed = ['draft-reply', 'submit'].includes(act.variables?.action ?? '') ? act.error : null;
  return (
    <section className="huiyin-card huiyin-no-print">
      <Textarea
        id={FIELD}
        label={t('replyDraft')}
        description={t(wayOf(c))}
        descriptionProps={{ fz: 'xs' }}
        autosize
        minRows={6}
        maxRows={20}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={getHotkeyHandler([['mod+S', attempt(save)]])}
      />
      {isConflict && c.draft && (
        <Conflict
          draft={c.draft}
          takeTheirs={forget}
          keepMine={() => keep({ text, base: saved })}
        />
      )}
      {!isConflict && failed && <ProblemAlert problem={failed} />}
      <Group mt="sm" justify="space-between">
        <Text size="xs" c="dimmed" role="status">
          {!isSaved && t('notSavedYet')}
          {isSaved && c.draft && t('savedBy', savedBy(c.draft, i18n.language))}
        </Text>
        <Group gap="xs">
          <Button variant="default" disabled={isSaved || isBlocked} onClick={attempt(save)}>
            {t('saveDraft')}
          </Button>
          <Button disabled={isBlocked} onClick={attempt(submit)}>
            {t('a_submit')}
          </Button>
        </Group>
      </Group>
    </section>
  );
}

const savedBy = (draft: { by: string; at: string }, language: string) => ({
  by: draft.by,
  at: writeMoment(draft.at, language),
});
