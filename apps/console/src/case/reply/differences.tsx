import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changesBetween } from './changes';

/** A text with what is new in it underlined and what has gone struck out: told by lines, not by colour alone. */
export function Differences({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  const parts = changesBetween(before, after);
  if (parts.every(({ is }) => is === 'same')) return <Text size="sm">{t('noDifference')}</Text>;
  return (
    <div className="huiyin-text huiyin-differences">
      {parts.map(({ text, is }, i) =>
        is === 'same' ? (
          <span key={i}>{text}</span>
        ) : is === 'added' ? (
          <ins key={i}>{text}</ins>
        ) : (
          <del key={i}>{text}</del>
        ),
      )}
    </div>
  );
}
