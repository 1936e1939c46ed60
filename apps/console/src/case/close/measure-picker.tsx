import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../api/model';
import { findMeasures } from '../../plan/find-measures';

interface Props {
  readonly plan?: Plan;
  readonly taken: readonly string[];
  readonly add: (code: string) => void;
  readonly isFirst: boolean;
}

/** All measures of the plan under their strategies; typing any words of one finds it. */
export function MeasurePicker({ plan, taken, add, isFirst }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  if (!plan) return null;
  const found = findMeasures(plan, text)
    .map(({ strategy, measures }) => ({
      group: `${strategy.no}. ${strategy.title}`,
      items: measures
        .filter(({ code }) => !taken.includes(code))
        .map(({ code, action }) => ({ value: code, label: `${code} ${action}` })),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <Select
      label={t(isFirst ? 'chooseMeasure' : 'addMeasure')}
      placeholder={t('filterPlan')}
      data={found}
      value={null}
      onChange={(code) => {
        if (code) add(code);
        setText('');
      }}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {option.label}
        </Text>
      )}
      maxDropdownHeight={320}
      nothingFoundMessage={t('nothingFound')}
    />
  );
}
