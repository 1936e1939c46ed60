import { Button, Checkbox, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shell/notice';

/** The codes for when the telephone is not at hand, this once; nobody goes on without having kept them. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const { t } = useTranslation();
  const [isKept, keep] = useState(false);
  return (
    <Stack maw={520}>
      <Notice tone="next" role="status" title={t('stepDone')}>
        <Text size="sm">{t('stepCodes')}</Text>
        <Code block fz="md" my="xs">
          {codes.join('\n')}
        </Code>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Notice>
      <Checkbox
        label={t('stepKept')}
        checked={isKept}
        onChange={(event) => keep(event.currentTarget.checked)}
      />
      <Group>
        <Button disabled={!isKept} onClick={done}>
          {t('entryDone')}
        </Button>
      </Group>
    </Stack>
  );
}
