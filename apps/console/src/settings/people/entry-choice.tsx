import { Button, Code, CopyButton, Group, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shell/notice';

export type Entry = 'password' | 'mail';

/** How somebody gets in for the first time. */
export function EntryChoice({ entry, choose }: { entry: Entry; choose: (entry: Entry) => void }) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('entryLabel')} value={entry} onChange={(value) => choose(value as Entry)}>
      <Stack gap="xs" mt={6}>
        <Radio value="password" label={t('entry_password')} />
        <Radio value="mail" label={t('entry_mail')} />
      </Stack>
    </Radio.Group>
  );
}

/** What was given to somebody, this once. */
export function EntryGiven({ name, password }: { name: string; password: string | null }) {
  const { t } = useTranslation();
  if (password === null) {
    return (
      <Notice tone="next" role="status">
        {t('entryMailed', { name })}
      </Notice>
    );
  }
  return (
    <Notice tone="next" role="status" title={t('entryTold', { name })}>
      <Group my="xs">
        <Code fz="lg" style={{ userSelect: 'all' }}>
          {password}
        </Code>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="sm">{t('entryOnce')}</Text>
    </Notice>
  );
}
