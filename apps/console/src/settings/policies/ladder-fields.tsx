import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceAt } from '../form/duration-fields';
import { ChoicesAt, TextAt, TickAt } from '../form/fields';
import { RowsAt } from '../form/rows';
import { ALERT_CHANNELS, RECIPIENTS } from './words-of';

const FRESH = { rung: 'notice', at: '-1 working day', to: ['handler'], by: ['mail', 'console'] };

/** The ladder of one deadline: when who is told, and how. */
export function LadderFields({ target }: { target: string }) {
  const { t } = useTranslation();
  const title = t('set_ladderOf', { name: t(`set_at_${target}`) });
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      <RowsAt
        path={`ladders.${target}`}
        title={title}
        nameOf={({ rung }: { rung?: string }, i) => t('set_rungNo', { n: i + 1, rung })}
        fresh={() => FRESH}
        addLabel={t('set_addRungTo', { title })}
      >
        {(path) => <RungFields path={path} />}
      </RowsAt>
    </section>
  );
}

function RungFields({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <TextAt path={`${path}.rung`} label={t('set_at_rung')} description={t('set_rungHint')} />
      <PlaceAt path={`${path}.at`} label={t('set_at_at')} />
      <ChoicesAt
        path={`${path}.to`}
        label={t('set_at_to')}
        choices={RECIPIENTS.map((role) => ({ value: role, label: t(`role_${role}`) }))}
      />
      <ChoicesAt
        path={`${path}.by`}
        label={t('set_at_by')}
        description={t('set_byHint')}
        choices={ALERT_CHANNELS.map((way) => ({ value: way, label: t(`set_by_${way}`) }))}
        optional
      />
      <TickAt path={`${path}.urgent`} label={t('set_rungUrgent')} />
    </Stack>
  );
}
