import { Group, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useNow } from '../../queue/now';
import { writeDue } from '../../words/moments';
import type { Values } from './action-body';

interface Props {
  readonly c: CaseDetail;
  readonly shown: Values;
  readonly set: (name: string) => (value: string | null) => void;
  readonly errorOf: (name: string) => string | undefined;
}

/** How much more time: so many working days, or until a day. */
export function ExtensionFields({ c, shown, set, errorOf }: Props) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const by = shown.by ?? 'days';
  return (
    <Stack gap="xs">
      <Text size="sm">{t('presentDue', { due: writeDue(c.dueAt, i18n.language, now) })}</Text>
      <Radio.Group label={t('extendBy')} value={by} onChange={set('by')}>
        <Group gap="lg" mt={6}>
          <Radio value="days" label={t('byDays')} />
          <Radio value="until" label={t('byDay')} />
        </Group>
      </Radio.Group>
      {by === 'days' ? (
        <NumberInput
          label={t('extensionDays')}
          min={1}
          max={250}
          clampBehavior="none"
          allowDecimal={false}
          required
          withAsterisk={false}
          w={160}
          data-autofocus
          hideControls
          value={shown.workingDays ?? ''}
          onChange={(value) => set('workingDays')(String(value))}
          error={errorOf('workingDays')}
        />
      ) : (
        <TextInput
          type="date"
          label={t('untilDay')}
          required
          withAsterisk={false}
          w={200}
          value={shown.until ?? ''}
          onChange={(event) => set('until')(event.currentTarget.value)}
          error={errorOf('until')}
        />
      )}
    </Stack>
  );
}
