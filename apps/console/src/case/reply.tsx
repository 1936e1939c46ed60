import { Button, Card, Group, Text, Textarea, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/model';
import { writeMoment } from '../words/i18n';
import type { Act } from './use-case';

const DELIVERY = {
  sent: 'replySent',
  queued: 'replyQueued',
  kept: 'replyKept',
  failed: 'replyFailed',
  none: 'replyNone',
} as const;

/** The reply: sent, waiting for approval, or being written. */
export function Reply({ c, act }: { c: CaseDetail; act: Act }) {
  const { t, i18n } = useTranslation();
  if (c.reply) {
    return (
      <Letter
        title={t('reply')}
        text={c.reply.text}
        about={`${c.reply.approvedBy} · ${writeMoment(c.reply.approvedAt, i18n.language)} · ${t(DELIVERY[c.reply.delivery])}`}
      />
    );
  }
  if (c.actions.includes('draft-reply')) return <Editor c={c} act={act} />;
  if (!c.draft) return null;
  const about = `${c.draft.by} · ${writeMoment(c.draft.at, i18n.language)}`;
  return <Letter title={t('draft')} text={c.draft.text} about={about} />;
}

function Letter({ title, text, about }: { title: string; text: string; about: string }) {
  return (
    <Card withBorder style={{ borderColor: 'var(--mantine-primary-color-filled)', borderWidth: 2 }}>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
      <Text size="sm" c="dimmed" mt="xs">
        {about}
      </Text>
    </Card>
  );
}

/** What is typed is kept on this machine until it is saved, whatever happens to the page. */
function Editor({ c, act }: { c: CaseDetail; act: Act }) {
  const { t } = useTranslation();
  const key = `huiyin.draft.${c.caseNo}`;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? c.draft?.text ?? '');
  const isSaved = text === (c.draft?.text ?? '');
  useEffect(() => {
    if (isSaved) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  }, [key, text, isSaved]);
  const save = () => act.mutateAsync({ action: 'draft-reply', body: { text } });
  const submit = async () => {
    const saved = isSaved ? c : await save();
    act.mutate({ action: 'submit', body: { version: saved.version } });
  };
  return (
    <Card withBorder>
      <Textarea
        label={t('replyDraft')}
        autosize
        minRows={6}
        maxRows={20}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group mt="sm" justify="flex-end">
        <Button
          variant="default"
          disabled={isSaved || !text.trim()}
          onClick={() => void save().catch(() => undefined)}
        >
          {t('saveDraft')}
        </Button>
        <Button
          disabled={!text.trim()}
          loading={act.isPending}
          onClick={() => void submit().catch(() => undefined)}
        >
          {t('a_submit')}
        </Button>
      </Group>
    </Card>
  );
}
