import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LengthAt } from '../form/duration-fields';
import { useField } from '../form/editing';
import { ChoiceAt, ChoicesAt, TextAt } from '../form/fields';
import { CHANNELS, KINDS, TARGETS } from './words-of';

/** One rule: for which cases, and what they are promised. The last one is for all the rest. */
export function RuleFields({ path }: { path: string }) {
  const { t } = useTranslation();
  const { value: all = [] } = useField<unknown[]>('policies');
  const isLast = path === `policies.${all.length - 1}`;
  return (
    <Stack gap="sm">
      <TextAt path={`${path}.name`} label={t('set_at_name')} />
      {isLast ? <Text size="sm">{t('set_forTheRest')}</Text> : <When path={`${path}.when`} />}
      <Promises path={`${path}.targets`} />
    </Stack>
  );
}

function When({ path }: { path: string }) {
  const { t } = useTranslation();
  const { value: urgent, set } = useField<boolean>(`${path}.urgent`);
  const spoken = urgent === undefined ? '' : String(urgent);
  return (
    <>
      <ChoicesAt
        path={`${path}.channels`}
        label={t('set_at_channels')}
        description={t('set_noneIsAll')}
        choices={CHANNELS.map((value) => ({ value, label: t(`channel_${value}`) }))}
        optional
      />
      <ChoicesAt
        path={`${path}.kinds`}
        label={t('set_at_kinds')}
        description={t('set_noneIsAll')}
        choices={KINDS.map((value) => ({ value, label: t(`kind_${value}`) }))}
        optional
      />
      <Group gap="md" role="radiogroup" aria-label={t('set_at_urgent')}>
        {(['', 'true', 'false'] as const).map((answer) => (
          <label key={answer}>
            <input
              type="radio"
              name={`${path}.urgent`}
              checked={spoken === answer}
              onChange={() => set(answer === '' ? undefined : answer === 'true')}
            />{' '}
            {t(`set_urgent_${answer || 'any'}`)}
          </label>
        ))}
      </Group>
    </>
  );
}

function Promises({ path }: { path: string }) {
  const { t } = useTranslation();
  const { error } = useField(path);
  return (
    <Stack gap="xs" role="group" aria-label={t('set_at_targets')}>
      <Text fw={600} size="sm">
        {t('set_at_targets')}
      </Text>
      {error && <Text className="huiyin-fault">{error}</Text>}
      {TARGETS.map((target) => (
        <Promise key={target} path={`${path}.${target}`} target={target} />
      ))}
    </Stack>
  );
}

function Promise({ path, target }: { path: string; target: string }) {
  const { t } = useTranslation();
  const { value, set } = useField<object>(path);
  const name = t(`set_at_${target}`);
  return (
    <Group align="end" gap="md">
      <Checkbox
        label={name}
        checked={value !== undefined}
        disabled={target === 'reply'}
        w={140}
        onChange={({ currentTarget }) =>
          set(currentTarget.checked ? { within: '1 working day' } : undefined)
        }
      />
      {value && (
        <>
          <LengthAt path={`${path}.within`} label={t('set_within', { name })} />
          <ChoiceAt
            path={`${path}.from`}
            label={t('set_from', { name })}
            unset="next_day"
            choices={(['next_day', 'at_once'] as const).map((from) => ({
              value: from,
              label: t(`set_from_${from}`),
            }))}
          />
        </>
      )}
    </Group>
  );
}
