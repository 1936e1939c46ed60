import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { SettingState } from '../../api/model';
import { useField } from '../form/editing';
import { LongTextAt, TextAt, TickAt, WordsAt } from '../form/fields';
import { SettingPage } from '../versions/setting-page';

interface Department {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly level?: string;
  readonly retired?: boolean;
}

/** The sections, branches and units: what they are called, what they do, how they are reached. */
export function DepartmentsPage() {
  const { t } = useTranslation();
  return (
    <SettingPage
      name="departments"
      title={t('set_departments')}
      about={t('set_departmentsAbout')}
      form={<DepartmentForm />}
    />
  );
}

function DepartmentForm() {
  const { t, i18n } = useTranslation();
  const { value: all = [], error } = useField<Department[]>('departments');
  const [chosen, choose] = useState(0);
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const one = all[chosen];
  const path = `departments.${chosen}`;
  const isSection = one?.level === 'BRANCH_HQ';
  return (
    <Stack>
      {error && <Text className="huiyin-fault">{error}</Text>}
      <NativeSelect
        label={t('set_whichUnit')}
        value={String(chosen)}
        maw={480}
        data={all.map((unit, i) => ({
          value: String(i),
          label: [
            t('bracketed', { name: unit[language], more: unit.code }),
            ...(unit.retired ? [t('set_isRetired')] : []),
          ].join(' · '),
        }))}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
      />
      {one && (
        <Stack key={chosen} className="huiyin-setting-row" gap="sm">
          <Text size="sm">{t('set_codeFixed', { code: one.code })}</Text>
          <TextAt path={`${path}.zh`} label={t('set_at_zh')} />
          <TextAt path={`${path}.en`} label={t('set_at_en')} />
          <LongTextAt
            path={`${path}.duties`}
            label={t('set_at_duties')}
            description={t('set_dutiesHint')}
          />
          <TextAt path={`${path}.contact`} label={t('set_at_contact')} optional />
          <WordsAt
            path={`${path}.regions`}
            label={t('set_at_regions')}
            description={t('set_regionsHint')}
            optional
          />
          {isSection && (
            <TickAt
              path={`${path}.retired`}
              label={t('set_at_retired')}
              description={t('set_retiredHint')}
            />
          )}
          <Subjects code={one.code} />
        </Stack>
      )}
    </Stack>
  );
}

/** What routing gives to the section, for whoever wonders why it gets what it gets. */
function Subjects({ code }: { code: string }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ['settings', 'routing-rules'],
    queryFn: () => get<SettingState>('/settings/routing-rules'),
  });
  const subjects = (data?.newest.content.subjects ?? []) as Record<string, string>[];
  const own = subjects.filter(({ lead }) => lead === code);
  if (own.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('set_subjectsOf', { n: own.length })}
      </Text>
      <Text size="sm">
        {own.map((one) => one[i18n.language === 'en' ? 'en' : 'zh']).join(t('comma'))}
      </Text>
    </div>
  );
}
