import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberAt } from '../form/fields';
import { SettingPage } from '../versions/setting-page';

const FIELDS = ['surveyDays', 'reopenDays', 'customerReopenings', 'leastCharacters'] as const;

/** How long, and how often, customers may rate an answer and have their case reopened. */
export function AfterReplyPage() {
  const { t } = useTranslation();
  return (
    <SettingPage
      name="after-reply"
      title={t('set_afterReply')}
      about={t('set_afterReplyAbout')}
      form={
        <Stack className="huiyin-setting-row">
          {FIELDS.map((name) => (
            <NumberAt key={name} path={name} label={t(`set_at_${name}`)} />
          ))}
        </Stack>
      }
    />
  );
}
