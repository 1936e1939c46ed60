import { Button, FileButton, Group, Progress, Text, Title, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useMe } from '../../session/session';
import { Notice } from '../../shell/notice';
import './files.css';
import { FileRow } from './file-row';
import { useDropped } from './use-dropped';
import { type Sending, type Sent, useUploads } from './use-uploads';
import { Viewer } from './viewer';

const ACCEPTED = '.jpg,.jpeg,.png,.webp,.gif,.pdf,.odt,.docx';

/** The attachments of a case: what came with the letter, what colleagues added, and adding more. */
export function Files({ c }: { c: CaseDetail }) {
  const { t } = useTranslation();
  const { sending, result, add } = useUploads(c.caseNo);
  const mayAdd = c.actions.includes('note');
  const { isOver, handlers } = useDropped(mayAdd, (files) => void add(files));
  const renew = useRef<() => void>(null);
  const { eachMegabytes: each, most, megabytes: all } = useMe().files;
  const room = { each, most, all };
  const [shown, setShown] = useState<string | null>(null);
  return (
    <section className="huiyin-card huiyin-files" data-over={isOver || undefined} {...handlers}>
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {t('files')} {c.files.length > 0 && `(${c.files.length})`}
        </Title>
        {mayAdd && (
          <FileButton
            multiple
            accept={ACCEPTED}
            // The same file again is a change only after this.
            onChange={(files) => void add(files).then(() => renew.current?.())}
            resetRef={renew}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="xs"
                disabled={sending !== null}
                className="huiyin-no-print"
              >
                {t('filesAdd')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {c.files.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(mayAdd ? 'filesNone' : 'filesNoneToRead')}
        </Text>
      )}
      <ul className="huiyin-file-list">
        {c.files.map((file) => (
          <FileRow key={file.id} caseNo={c.caseNo} file={file} show={() => setShown(file.id)} />
        ))}
      </ul>
      {mayAdd && (
        <Text size="xs" c="dimmed" mt="xs" className="huiyin-no-print">
          {isOver ? t('filesDrop') : t('filesKinds', room)}
        </Text>
      )}
      {sending && <Underway {...sending} />}
      <div role="status">
        {sending && <VisuallyHidden>{t('filesUnderway', { name: sending.name })}</VisuallyHidden>}
        {result && <Ended {...result} />}
      </div>
      {shown && <Viewer c={c} id={shown} show={setShown} close={() => setShown(null)} />}
    </section>
  );
}

function Underway({ name, percent }: Sending) {
  const { t } = useTranslation();
  const words = percent < 100 ? t('filesSending', { name, percent }) : t('filesChecking', { name });
  return (
    <div style={{ marginTop: 8 }}>
      <Text size="sm" className="huiyin-figures" style={{ overflowWrap: 'anywhere' }}>
        {words}
      </Text>
      <Progress value={percent} mt={4} aria-label={words} />
    </div>
  );
}

function Ended({ sent, failed }: Sent) {
  const { t } = useTranslation();
  if (failed.length === 0) {
    return (
      <Text size="sm" mt="xs">
        {t('filesSent', { sent })}
      </Text>
    );
  }
  return (
    <Notice tone="error" title={t('filesSomeFailed', { failed: failed.length, sent })}>
      {failed.map(({ name, why }, i) => (
        <div key={i} style={{ overflowWrap: 'anywhere' }}>
          {name}: {why}
        </div>
      ))}
    </Notice>
  );
}
