import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/editing';
import { NumberAt } from '../form/fields';
import { SettingPage } from '../versions/setting-page';
import { RetentionPreview } from './retention-preview';

/** How long what is kept: cases with their personal data, notices, files of letters never sent. */
export function RetentionPage() {
  const { t } = useTranslation();
  return (
    <SettingPage
      name="retention"
      title={t('set_retention')}
      about={t('set_retentionAbout')}
      form={<RetentionForm />}
      preview={(desk) => <RetentionPreview desk={desk} />}
    />
  );
}

function RetentionForm() {
  const { t } = useTranslation();
  const { value: years = {} } = useField<Record<string, number>>('caseYears');
  return (
    <Stack>
      <section className="huiyin-setting-row">
        <Title order={2} size="h5">
          {t('set_at_caseYears')}
        </Title>
        <Text size="sm" mb="xs">
          {t('set_caseYearsHint')}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
          {Object.keys(years).map((channel) => (
            <NumberAt key={channel} path={`caseYears.${channel}`} label={t(`channel_${channel}`)} />
          ))}
        </SimpleGrid>
      </section>
      <section className="huiyin-setting-row">
        <Title order={2} size="h5" mb="xs">
          {t('set_otherKeeping')}
        </Title>
        <Stack gap="sm">
          <NumberAt
            path="noticeDays"
            label={t('set_at_noticeDays')}
            description={t('set_noticeDaysHint')}
          />
          <NumberAt
            path="unsentHours"
            label={t('set_at_unsentHours')}
            description={t('set_unsentHoursHint')}
          />
        </Stack>
      </section>
    </Stack>
  );
}
