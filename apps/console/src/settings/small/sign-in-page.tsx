import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoicesAt } from '../form/fields';
import { ROLES } from '../people/accounts';
import { SettingPage } from '../versions/setting-page';

/** Who has to give a code of the telephone beside the password. */
export function SignInPage() {
  const { t } = useTranslation();
  return (
    <SettingPage
      name="sign-in"
      title={t('set_signIn')}
      about={t('set_signInAbout')}
      form={<SignInForm />}
    />
  );
}

function SignInForm() {
  const { t } = useTranslation();
  return (
    <section className="huiyin-setting-row">
      <ChoicesAt
        path="secondStepFor"
        label={t('set_at_secondStepFor')}
        description={t('set_secondStepForHint')}
        choices={ROLES.map((role) => ({ value: role, label: t(`role_${role}`) }))}
      />
      <Text size="sm" mt="sm">
        {t('set_secondStepWhen')}
      </Text>
    </section>
  );
}
