import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useShortcuts } from '../../shell/keys/use-shortcuts';
import { writeMoment } from '../../words/moments';
import { ProblemAlert } from '../problem-alert';
import type { Act } from '../use-case';
import { Conflict } from './conflict';
import { Similar } from './similar';
import { useDraft } from './use-draft';
import { wayOf } from './way';
import { insertText } from './writing/insert-text';
import { Letter } from './writing/letter';
import { Preview } from './writing/preview';
import { TemplatePicker } from './writing/template-picker';
import { Warnings } from './writing/warnings';

const FIELD = 'reply-text';

/** The reply being written. What is typed is kept on this machine until it is saved. */
export function Editor({ c, act }: { c: CaseDetail; act: Act }) {
  const { t, i18n } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPreviewed, setPreviewed] = useState(false);
  const { text, isSaved, isConflict, isBlocked, ...draft } = useDraft(c, act);
  const insert = (words: string) => field.current && insertText(field.current, words);
  useShortcuts({ reply: () => field.current?.focus() });
  const failed = ['draft-reply', 'submit'].includes(act.variables?.action ?? '') ? act.error : null;
  const saved = c.draft ? t('savedBy', savedBy(c.draft, i18n.language)) : '';
  const about = isSaved ? saved : t('notSavedYet');
  return (
    <>
      <section className="huiyin-card huiyin-no-print">
        <Stack gap="sm">
          <TemplatePicker c={c} insert={insert} />
          <Textarea
            ref={field}
            id={FIELD}
            label={t('replyDraft')}
            description={t(wayOf(c))}
            descriptionProps={{ fz: 'xs' }}
            autosize
            minRows={6}
            maxRows={20}
            value={text}
            onChange={(event) => draft.change(event.currentTarget.value)}
            onKeyDown={getHotkeyHandler([['mod+S', draft.save]])}
          />
          <Warnings text={text} />
        </Stack>
        {isConflict && c.draft && (
          <Conflict
            draft={c.draft}
            mine={text}
            takeTheirs={draft.takeTheirs}
            goOnWith={draft.goOnWith}
          />
        )}
        {!isConflict && failed && <ProblemAlert problem={failed} />}
        <Group mt="sm" justify="space-between">
          <Text size="xs" c="dimmed" role="status">
            {about}
          </Text>
          <Group gap="xs">
            <Button variant="default" disabled={!text.trim()} onClick={() => setPreviewed(true)}>
              {t('preview')}
            </Button>
            <Button variant="default" disabled={isSaved || isBlocked} onClick={draft.save}>
              {t('saveDraft')}
            </Button>
            <Button disabled={isBlocked} onClick={draft.submit}>
              {t('a_submit')}
            </Button>
          </Group>
        </Group>
        <Similar caseNo={c.caseNo} use={insert} />
        {isPreviewed && <Preview caseNo={c.caseNo} text={text} close={() => setPreviewed(false)} />}
      </section>
      {/* Paper has no field that scrolls. */}
      {text.trim() && (
        <div className="huiyin-print-only">
          <Letter title={t('draftUnsent')} text={text} about={about} way={t(wayOf(c))} />
        </div>
      )}
    </>
  );
}

const savedBy = (draft: { by: string; at: string }, language: string) => ({
  by: draft.by,
  at: writeMoment(draft.at, language),
});
