import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../shell/notice';
import { warningsOf } from './checks';

/** What to look at before the reply is submitted; it says so while it is written and forbids nothing. */
export function Warnings({ text }: { text: string }) {
  const { t, i18n } = useTranslation();
  const found = warningsOf(text);
  if (found.length === 0) return null;
  const comma = i18n.language === 'zh' ? '、' : ', ';
  return (
    <Notice tone="warning" role="status">
      <Text size="sm" fw={600}>
        {t('checkReply')}
      </Text>
      <List size="sm">
        {found.map(({ warning, words }) => (
          <List.Item key={warning}>
            {t(`check_${warning}`, { words: words.slice(0, 5).join(comma) })}
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
