import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceAt, NumberAt } from '../form/fields';
import { RowsAt } from '../form/rows';
import { SettingPage } from '../versions/setting-page';
import { LadderFields } from './ladder-fields';
import { RuleFields } from './rule-fields';
import { Sample } from './sample';
import { APPROVERS, TARGETS } from './words-of';

const FRESH_RULE = { name: '', when: {}, targets: { reply: { within: '3 working days' } } };

/** What is promised to whom, who is told when it comes near, and who may give more time. */
export function PoliciesPage() {
  const { t } = useTranslation();
  return (
    <SettingPage
      name="sla-policies"
      title={t('set_policies')}
      about={t('set_policiesAbout')}
      form={<PolicyForm />}
      preview={(desk) => <Sample desk={desk} />}
    />
  );
}

function PolicyForm() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('set_at_policies')}
      </Title>
      <RowsAt
        path="policies"
        title={t('set_at_policies')}
        nameOf={({ name }: { name?: string }, i) => `${i + 1}. ${name ?? ''}`}
        fresh={() => FRESH_RULE}
        addLabel={t('set_addRule')}
        lastStays
      >
        {(path) => <RuleFields path={path} />}
      </RowsAt>
      <Title order={2} size="h4">
        {t('set_at_ladders')}
      </Title>
      {TARGETS.map((target) => (
        <LadderFields key={target} target={target} />
      ))}
      <Title order={2} size="h4">
        {t('set_at_extensions')}
      </Title>
      <RowsAt
        path="extensions"
        title={t('set_at_extensions')}
        nameOf={({ upToDays }: { upToDays?: number }) =>
          upToDays === undefined ? t('set_anyDays') : t('set_upTo', { n: upToDays })
        }
        fresh={() => ({ upToDays: 60, approver: 'deputy_head' })}
        addLabel={t('set_addStep')}
        lastStays
      >
        {(path) => <StepFields path={path} />}
      </RowsAt>
    </Stack>
  );
}

function StepFields({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <NumberAt path={`${path}.upToDays`} label={t('set_at_upToDays')} />
      <ChoiceAt
        path={`${path}.approver`}
        label={t('set_at_approver')}
        choices={APPROVERS.map((role) => ({ value: role, label: t(`role_${role}`) }))}
      />
    </Stack>
  );
}
