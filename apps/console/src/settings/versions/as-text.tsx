import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingDesk } from './use-setting';

/** The whole setting as text, for whoever would rather have it in one piece. */
export function AsText({ desk }: { desk: SettingDesk }) {
  const { t } = useTranslation();
  const { typed, keep, forget } = desk.text;
  const text = typed?.text ?? JSON.stringify(desk.draft?.content, null, 2);
  const basedOn = typed?.basedOn ?? desk.draft?.basedOn ?? 0;
  const [fault, setFault] = useState<string>();
  const take = () => {
    try {
      desk.replace(JSON.parse(text), basedOn);
      forget();
      setFault(undefined);
    } catch (error) {
      setFault(t('set_notJson', { what: (error as Error).message }));
    }
  };
  return (
    <Stack>
      <Text size="sm">{t('set_asTextHint')}</Text>
      <Textarea
        label={t('set_asText')}
        value={text}
        error={fault}
        autosize
        minRows={12}
        maxRows={28}
        spellCheck={false}
        styles={{ input: { fontFamily: 'monospace' } }}
        onChange={({ currentTarget }) => keep({ basedOn, text: currentTarget.value })}
      />
      <Group>
        <Button onClick={take} variant="default">
          {t('set_takeText')}
        </Button>
        {typed && (
          <Button onClick={forget} variant="default">
            {t('set_drop')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
