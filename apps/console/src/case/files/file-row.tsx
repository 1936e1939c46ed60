import { Anchor, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { writeMoment } from '../../words/moments';
import { writeSize } from './file-size';

export type CaseFile = CaseDetail['files'][number];

export const addressOf = (caseNo: string, { id }: CaseFile): string =>
  `/api/v1/cases/${caseNo}/files/${id}`;

interface Props {
  readonly caseNo: string;
  readonly file: CaseFile;
  readonly show: () => void;
}

/** One file: what it is, from whom, and opening or saving it where that is possible. */
export function FileRow({ caseNo, file, show }: Props) {
  const { t, i18n } = useTranslation();
  const { name, kind, size, state, preview, at, by } = file;
  const from = by.by === 'customer' ? `${t('customer')} ${by.name}` : by.name;
  const facts = [kind.toUpperCase(), writeSize(size), from, writeMoment(at, i18n.language)];
  return (
    <li>
      {preview === 'picture' && (
        <button
          type="button"
          className="huiyin-thumb"
          onClick={show}
          aria-label={t('fileOpen', { name })}
        >
          <img src={`${addressOf(caseNo, file)}/preview`} alt="" loading="lazy" />
        </button>
      )}
      <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" className="huiyin-figures">
          {facts.join(' · ')}
        </Text>
        {state === 'clean' && preview === 'none' && (
          <Text size="xs" className="huiyin-no-print">
            {t('fileNoPreview')}
          </Text>
        )}
        {state === 'pending' && <Text size="xs">{t('filePending')}</Text>}
        {state === 'quarantined' && (
          <Text size="xs" fw={600} c="var(--huiyin-overdue)">
            {t('fileQuarantined')}
          </Text>
        )}
      </div>
      {preview === 'text' && (
        <Button variant="default" size="xs" onClick={show} aria-label={t('fileOpen', { name })}>
          {t('fileOpenShort')}
        </Button>
      )}
      {state === 'clean' && (
        <Anchor
          size="sm"
          className="huiyin-no-print"
          underline="always"
          href={addressOf(caseNo, file)}
          download={name}
          aria-label={t('fileDownload', { name })}
        >
          {t('fileDownloadShort')}
        </Anchor>
      )}
    </li>
  );
}
