import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Parts, readParts, SIDES, UNITS, writeLength, writePlace } from './durations';
import { useField } from './editing';

interface Props {
  readonly path: string;
  readonly label: string;
}

/** A length of time: how many, and how they are counted. */
export function LengthAt({ path, label }: Props) {
  const { value = '', set, error } = useField<string>(path);
  const parts = readParts(value);
  return (
    <Amount
      {...{ label, parts, error }}
      change={(next) => set(writeLength({ ...parts, ...next }))}
    />
  );
}

/** Where a rung stands: at the deadline, before or after it, or after a share of the time. */
export function PlaceAt({ path, label }: Props) {
  const { t } = useTranslation();
  const { value = '', set, error } = useField<string>(path);
  const parts = readParts(value);
  const change = (next: Partial<Parts>) => set(writePlace({ ...parts, ...next }));
  return (
    <Group align="end" gap="xs">
      <NativeSelect
        label={label}
        value={parts.side}
        error={parts.side === 'deadline' ? error : undefined}
        data={SIDES.map((side) => ({ value: side, label: t(`set_side_${side}`) }))}
        onChange={({ currentTarget }) => change({ side: currentTarget.value as Parts['side'] })}
      />
      {parts.side === 'share' && (
        <NumberInput
          label={t('set_percent')}
          value={parts.amount}
          {...{ min: 1, max: 99, w: 110, error }}
          onChange={(amount) => change({ amount: Number(amount) })}
        />
      )}
      {(parts.side === 'before' || parts.side === 'after') && (
        <Amount {...{ label: t('set_howLong'), parts, error, change }} />
      )}
    </Group>
  );
}

interface AmountProps {
  readonly label: string;
  readonly parts: Parts;
  readonly error?: string;
  readonly change: (next: Partial<Parts>) => void;
}

function Amount({ label, parts, error, change }: AmountProps) {
  const { t } = useTranslation();
  return (
    <Group align="end" gap={4} wrap="nowrap">
      <NumberInput
        {...{ label, error }}
        value={parts.amount}
        {...{ min: 1, allowDecimal: false, w: 130 }}
        onChange={(amount) => change({ amount: Math.trunc(Number(amount)) })}
      />
      <NativeSelect
        aria-label={t('set_unitOf', { label })}
        value={parts.unit}
        data={UNITS.map((unit) => ({ value: unit, label: t(`set_unit_${unit}`) }))}
        onChange={({ currentTarget }) => change({ unit: currentTarget.value })}
      />
    </Group>
  );
}
