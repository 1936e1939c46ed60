import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { writeMoment } from '../../words/moments';
import { Notice } from '../../shell/notice';

interface Props {
  readonly draft: NonNullable<CaseDetail['draft']>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** A colleague saved another text meanwhile: both are to be seen, and the person decides. */
export function Conflict({ draft, takeTheirs, keepMine }: Props) {
  const { t, i18n } = useTranslation();
  const about = { by: draft.by, at: writeMoment(draft.at, i18n.language) };
  return (
    <Notice tone="warning" role="alert" title={t('conflictTitle', about)}>
      <Text>{t('conflictText')}</Text>
      <Text component="blockquote" className="huiyin-text huiyin-card" m={0} my="sm">
        {draft.text}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={keepMine}>
          {t('keepMine')}
        </Button>
        <Button variant="default" onClick={takeTheirs}>
          {t('takeTheirs')}
        </Button>
      </Group>
    </Notice>
  );
}
