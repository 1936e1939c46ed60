import { Anchor, Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { Dialog } from '../../shell/dialog';
import { addressOf, type CaseFile } from './file-row';

interface Props {
  readonly c: CaseDetail;
  readonly id: string;
  readonly show: (id: string) => void;
  readonly close: () => void;
}

/** Looks at the files of a case one after the other; the arrow keys go through them. */
export function Viewer({ c, id, show, close }: Props) {
  const { t } = useTranslation();
  const seen = c.files.filter(({ preview }) => preview !== 'none');
  const n = seen.findIndex((file) => file.id === id);
  const go = (step: number) => {
    const next = seen[n + step];
    if (next) show(next.id);
  };
  useEffect(() => {
    const keys = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft') go(-1);
      if (key === 'ArrowRight') go(1);
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  });
  if (n < 0) return null;
  const file = seen[n];
  return (
    <Dialog opened onClose={close} title={file.name} size="xl">
      <div>
        {file.preview === 'picture' ? (
          <img
            className="huiyin-picture"
            src={`${addressOf(c.caseNo, file)}/preview`}
            alt={file.name}
          />
        ) : (
          <Excerpt key={file.id} caseNo={c.caseNo} file={file} />
        )}
        <Group justify="space-between" mt="md">
          <Group gap="xs">
            <Button variant="default" disabled={n === 0} onClick={() => go(-1)}>
              {t('filePrevious')}
            </Button>
            <Button variant="default" disabled={n === seen.length - 1} onClick={() => go(1)}>
              {t('fileNext')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed" role="status">
            {t('filePosition', { n: n + 1, all: seen.length })}
          </Text>
          <Anchor underline="always" href={addressOf(c.caseNo, file)} download={file.name}>
            {t('fileDownloadShort')}
          </Anchor>
        </Group>
      </div>
    </Dialog>
  );
}

function Excerpt({ caseNo, file }: { caseNo: string; file: CaseFile }) {
  const { t } = useTranslation();
  const { data, isError } = useQuery({
    queryKey: ['case', caseNo, 'file', file.id],
    queryFn: async () => {
      const answer = await fetch(`${addressOf(caseNo, file)}/preview`);
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.text();
    },
    staleTime: Infinity,
  });
  if (isError) return <Text>{t('fileNoPreview')}</Text>;
  if (data === undefined) return <Skeleton height={200} role="status" aria-label={t('loading')} />;
  return (
    <>
      <Text size="xs" c="dimmed" mb="xs">
        {t('fileExcerpt')}
      </Text>
      <div
        className="huiyin-text huiyin-excerpt"
        tabIndex={0}
        role="document"
        aria-label={file.name}
      >
        {data}
      </div>
    </>
  );
}
