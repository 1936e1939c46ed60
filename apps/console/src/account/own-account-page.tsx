import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe, useSectionName } from '../session/session';
import { usePageTitle } from '../shell/page-title';
import { Absences } from './absences';
import { ChangePassword } from './change-password';
import { OwnSessions } from './own-sessions';
import { OwnSecondStep } from './second-step/own-second-step';

/** What everybody sees to by themselves: days away, the password, and where one is signed in. */
export function OwnAccountPage() {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useSectionName();
  usePageTitle(t('ownAccount'));
  const place = [me.section && nameOf(me.section), t(`role_${me.role}`)].filter(Boolean);
  return (
    <Stack>
      <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
        {t('ownAccount')}
      </Title>
      <Text>{[me.name, me.account, ...place].join(' · ')}</Text>
      <section className="huiyin-card">
        <Title order={2} size="h5" mb={4}>
          {t('absences')}
        </Title>
        <Absences />
      </section>
      <section className="huiyin-card">
        <Title order={2} size="h5" mb="xs">
          {t('passwordChange')}
        </Title>
        <ChangePassword />
      </section>
      <section className="huiyin-card">
        <Title order={2} size="h5" mb="xs">
          {t('secondStep')}
        </Title>
        <OwnSecondStep />
      </section>
      <section className="huiyin-card">
        <Title order={2} size="h5" mb="xs">
          {t('ownSessions')}
        </Title>
        <OwnSessions />
      </section>
    </Stack>
  );
}
