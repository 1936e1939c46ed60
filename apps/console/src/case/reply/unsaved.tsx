import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../api/model';
import { useStranded } from '../../typed/kept';
import { Notice } from '../../shell/notice';

/** What somebody typed and can no longer send here, because the case has moved on: to copy or to drop. */
export function Unsaved({ caseNo, actions }: { caseNo: string; actions: readonly Action[] }) {
  const { t } = useTranslation();
  const { texts, drop } = useStranded(caseNo, actions);
  if (texts.length === 0) return null;
  return (
    <Notice tone="warning" role="status" title={t('unsavedTitle')}>
      <Text>{t('unsavedText')}</Text>
      {texts.map((text) => (
        <Text key={text} component="blockquote" className="huiyin-text huiyin-card" m={0} my="sm">
          {text}
        </Text>
      ))}
      <Button variant="default" onClick={drop}>
        {t('dropTyped')}
      </Button>
    </Notice>
  );
}
