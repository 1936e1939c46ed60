import { Button, Checkbox, Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useMe, useSectionName } from '../../session/session';
import { Notice } from '../../shell/notice';
import { writeDay } from '../../words/moments';
import { listOf } from './action-body';

/** A field of a dialog: what it holds as text, and what is wrong with it. */
export interface FieldProps {
  readonly value?: string;
  readonly change: (value: string | null) => void;
  readonly error?: string;
}

/** What a section does and how it is reached, for whoever is about to give it a case. */
const dutiesOf = (section?: { duties: string; contact: string }): string | undefined =>
  [section?.duties, section?.contact].filter(Boolean).join(' · ') || undefined;

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
      description={dutiesOf(me.sections.find(({ code }) => code === value))}
    />
  );
}

/** The sections whose findings are asked for: not the lead, not those that owe an answer already. */
export function SectionsSelect({ c, value, change, error }: FieldProps & { c: CaseDetail }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const codes = useMe()
    .sections.map(({ code }) => code)
    .filter((code) => !['TRIAGE', 'ETHICS', c.lead].includes(code))
    .filter((code) => !c.awaitingFindings.includes(code));
  return (
    <Checkbox.Group
      label={t('askSections')}
      value={listOf(value)}
      onChange={(chosen) => change(chosen.join(','))}
      error={error}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={6}>
        {codes.map((code, i) => (
          <Checkbox
            key={code}
            value={code}
            label={nameOf(code)}
            data-autofocus={i === 0 ? true : undefined}
          />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

type Colleague = ReturnType<typeof useMe>['colleagues'][number] & {
  readonly away?: {
    readonly until: string;
    readonly deputy: { readonly account: string; readonly name: string } | null;
  } | null;
};

/** The colleague a case is given to; of one who is away it says so, and offers the deputy. */
export function ColleagueSelect({ value, change }: FieldProps) {
  const { t, i18n } = useTranslation();
  const colleagues: readonly Colleague[] = useMe().colleagues;
  const data = colleagues.map(({ account, name, role }) => ({
    value: account,
    label: t('bracketed', { name, more: t(`role_${role}`) }),
  }));
  const chosen = colleagues.find(({ account }) => account === value);
  const deputy = chosen?.away?.deputy;
  return (
    <>
      <Select
        label={t('toColleague')}
        data={data}
        value={value ?? null}
        onChange={change}
        required
        withAsterisk={false}
        data-autofocus
      />
      {chosen?.away && (
        <Notice tone="warning" role="status">
          {t('awayUntil', {
            name: chosen.name,
            until: writeDay(chosen.away.until, i18n.language),
          })}{' '}
          {deputy && (
            <Button size="xs" variant="default" onClick={() => change(deputy.account)}>
              {t('assignDeputy', { name: deputy.name })}
            </Button>
          )}
        </Notice>
      )}
    </>
  );
}
