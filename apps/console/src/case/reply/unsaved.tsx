import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKeptOf } from '../../typed/kept';

/** What somebody typed and can no longer send here, because the case has moved on: to copy or to drop. */
export function Unsaved({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const { texts, drop } = useKeptOf(caseNo);
  if (texts.length === 0) return null;
  return (
    <Alert color="orange" variant="outline" role="status" title={t('unsavedTitle')}>
      <Text>{t('unsavedText')}</Text>
      {texts.map((text) => (
        <Text key={text} component="blockquote" className="huiyin-text huiyin-card" m={0} my="sm">
          {text}
        </Text>
      ))}
      <Button variant="default" onClick={drop}>
        {t('dropTyped')}
      </Button>
    </Alert>
  );
}
