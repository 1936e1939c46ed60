import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shell/notice';
import { Once } from './once';

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
  return password === null ? (
    <Notice tone="next" role="status">
      {t('entryMailed', { name })}
    </Notice>
  ) : (
    <Once title={t('entryTold', { name })} value={password} hint={t('entryOnce')} />
  );
}
