import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useMe, useSectionName } from '../../session/session';
import { listOf } from './action-body';

/** A field of a dialog: what it holds as text, and what is wrong with it. */
export interface FieldProps {
  readonly value?: string;
  readonly change: (value: string | null) => void;
  readonly error?: string;
}

/** The section a case is given to. */
export function SectionSelect({ c, value, change, error }: FieldProps & { c: CaseDetail }) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useSectionName();
  const data = me.sections
    .filter(({ code }) => code !== 'TRIAGE' && code !== c.lead)
    .map(({ code }) => ({ value: code, label: nameOf(code) }));
  return (
    <Select
      label={t('toSection')}
      data={data}
      value={value ?? null}
      onChange={change}
      error={error}
      required
      withAsterisk={false}
      searchable
      data-autofocus={value ? undefined : true}
      nothingFoundMessage={t('nothingFound')}
    />
  );
}

/** The sections whose findings are asked for: not the lead, not those that owe an answer already. */
export function SectionsSelect({ c, value, change, error }: FieldProps & { c: CaseDetail }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const data = useMe()
    .sections.map(({ code }) => code)
    .filter((code) => !['TRIAGE', 'ETHICS', c.lead].includes(code))
    .filter((code) => !c.awaitingFindings.includes(code))
    .map((code) => ({ value: code, label: nameOf(code) }));
  const chosen = listOf(value);
  return (
    <MultiSelect
      label={t('askSections')}
      data={data}
      value={chosen}
      onChange={(codes) => change(codes.join(','))}
      error={error}
      required={chosen.length === 0}
      withAsterisk={false}
      searchable
      hidePickedOptions
      data-autofocus
      nothingFoundMessage={t('nothingFound')}
    />
  );
}

/** The colleague a case is given to. */
export function ColleagueSelect({ value, change }: FieldProps) {
  const { t } = useTranslation();
  const data = useMe().colleagues.map(({ account, name, role }) => ({
    value: account,
    label: `${name}（${t(`role_${role}`)}）`,
  }));
  return (
    <Select
      label={t('toColleague')}
      data={data}
      value={value ?? null}
      onChange={change}
      required
      withAsterisk={false}
      data-autofocus
    />
  );
}
